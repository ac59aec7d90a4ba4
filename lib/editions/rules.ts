import { type ArchiveKind, archiveKinds } from "#lib/addresses.ts";
import type { Heading, PlaceableItem } from "#lib/placements/desk.ts";

/** Items that stand under each other and can change places: of one category and kind. */
export interface BoardGroup {
  key: string;
  kind: PlaceableItem["kind"];
  items: PlaceableItem[];
}

export interface BoardSection {
  key: string;
  /** Null for the editors' own items, which open the edition. */
  heading: Heading | null;
  groups: BoardGroup[];
}

/** The heading of what has no category yet. */
export const noHeading: Heading = { id: null, name: "", position: Number.MAX_SAFE_INTEGER };

/** An edition as it will stand: editorials, then categories in their order, each by kind, as in its order of items. */
export function boardOf(items: readonly PlaceableItem[]): BoardSection[] {
  const editorials = items.filter(({ kind }) => kind === "EDITORIAL");
  const others = items.filter(({ kind }) => kind !== "EDITORIAL");
  const byHeading = Map.groupBy(others, ({ heading }) => keyOf(heading ?? noHeading));
  const sections = [...byHeading].map(([key, placed]) => ({
    key,
    heading: placed[0]?.heading ?? noHeading,
    groups: archiveKinds.flatMap((kind) => groupOf(key, kind, placed)),
  }));
  sections.sort((a, b) => a.heading.position - b.heading.position);
  const opening = {
    key: "editorials",
    heading: null,
    groups: groupOf("editorials", "EDITORIAL", editorials),
  };
  return editorials.length > 0 ? [opening, ...sections] : sections;
}

function groupOf(
  section: string,
  kind: ArchiveKind | "EDITORIAL",
  items: readonly PlaceableItem[],
): BoardGroup[] {
  const ofKind = items.filter((item) => item.kind === kind);
  return ofKind.length > 0 ? [{ key: `${section} ${kind}`, kind, items: ofKind }] : [];
}

const keyOf = ({ id, name }: Heading) => id ?? name;

/** The group in which an item stands on the board. */
export function groupHolding(board: readonly BoardSection[], itemId: string): BoardGroup | undefined {
  return board.flatMap(({ groups }) => groups).find(({ items }) => items.some(({ id }) => id === itemId));
}
