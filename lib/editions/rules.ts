import { archiveKinds } from "#lib/addresses.ts";
import type { Kind } from "#lib/items/schema.ts";
import type { Heading, PlaceableItem } from "#lib/placements/desk.ts";

/** Items that stand under each other and can change places: of one category and kind. */
export interface BoardGroup {
  key: string;
  kind: Kind;
  items: PlaceableItem[];
}

export interface BoardSection {
  key: string;
  /** Null for the editors' own items, which open the edition. */
  heading: Heading | null;
  groups: BoardGroup[];
}

/** The heading of what has no category yet. */
const noHeading: Heading = { id: null, name: "", position: Number.MAX_SAFE_INTEGER };

/** An edition as it will stand: editorials, then categories in their order, each by kind, as in its order of items. */
export function boardOf(items: readonly PlaceableItem[]): BoardSection[] {
  const bySection = Map.groupBy(items, sectionKey);
  const sections = [...bySection].map(([key, placed]) => ({
    key,
    heading: key === editorials ? null : (placed[0]?.heading ?? noHeading),
    groups: kindsInOrder.flatMap((kind) => groupOf(kind, placed)),
  }));
  return sections.sort((a, b) => (a.heading?.position ?? -1) - (b.heading?.position ?? -1));
}

function groupOf(kind: Kind, placed: readonly PlaceableItem[]): BoardGroup[] {
  const items = placed.filter((item) => item.kind === kind);
  const [first] = items;
  return first ? [{ key: groupKey(first), kind, items }] : [];
}

const editorials = "editorials";
const kindsInOrder: Kind[] = ["EDITORIAL", ...archiveKinds];

const sectionKey = ({ kind, heading }: PlaceableItem) =>
  kind === "EDITORIAL" ? editorials : (heading?.id ?? heading?.name ?? "");

/** Names the group in which an item stands, or would stand. */
export const groupKey = (item: PlaceableItem) => `${sectionKey(item)} ${item.kind}`;

/** The group in which an item stands on the board. */
export const groupHolding = (board: readonly BoardSection[], itemId: string): BoardGroup | undefined =>
  board.flatMap(({ groups }) => groups).find(({ items }) => items.some(({ id }) => id === itemId));
