import { differingFields, isSame, mergeContents, trimmed } from "#lib/editing/rules.ts";
import type { DeskItem } from "#lib/items/desk.ts";
import type { ItemContent } from "#lib/items/schema.ts";
import type { Conflict, SessionState } from "./item-session.ts";

/**
 * What becomes of an open item when it arrives as the server has it now. What stands there may be what this
 * page sent itself, in a save whose answer was lost. Else somebody has saved it: what only they changed is
 * taken, what both changed becomes a conflict, and nothing that was typed here goes.
 */
export function arrived(state: SessionState, theirs: DeskItem, sent: ItemContent[]): Partial<SessionState> {
  const item = theirs;
  const sources = { ...state.sources, ...Object.fromEntries(item.sources.map((each) => [each.id, each])) };
  if (sent.some((content) => isSame({ ...content, slug: item.content.slug }, item.content))) {
    return { item, sources, content: withSlug(state, item) };
  }
  const base = state.item.content;
  const mine = { ...trimmed(state.content), ...(!state.byHand.slug && { slug: base.slug }) };
  const { taken, conflicts } = mergeContents(base, mine, item.content);
  const content = {
    ...state.content,
    slug: mine.slug,
    ...Object.fromEntries(taken.map((field) => [field, item.content[field]])),
  };
  const conflict = conflictOf(state, mine, item, [...conflicts, ...undecided(state.conflict)]);
  const told = taken.filter((field) => field !== "slug");
  // Where there is something to decide, that says it.
  const isNews = item.version > state.item.version && (told.length > 0 || !conflict);
  return {
    item,
    sources,
    content,
    conflict,
    taken: isNews ? { by: item.saved.by, fields: told } : state.taken,
  };
}

const withSlug = ({ content, byHand }: SessionState, { content: { slug } }: DeskItem) =>
  byHand.slug ? content : { ...content, slug };

/** What nobody has decided yet stays a conflict, whatever happened since. */
const undecided = (conflict: Conflict | null) =>
  conflict?.fields.filter((field) => !conflict.chosen[field]) ?? [];

function conflictOf(
  state: SessionState,
  mine: ItemContent,
  theirs: DeskItem,
  open: Conflict["fields"],
): Conflict | null {
  const fields = differingFields(mine, theirs.content).filter((field) => open.includes(field));
  if (fields.length === 0) return null;
  const { version, content } = state.item;
  return { base: state.conflict?.base ?? { version, content }, mine, theirs, fields, chosen: {} };
}
