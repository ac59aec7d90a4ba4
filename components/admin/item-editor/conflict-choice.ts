import type { ItemField } from "#lib/editing/rules.ts";
import type { Choice, SessionState } from "./item-session.ts";

/** Puts one of the two versions of a field into the form; by hand leaves there what stands there. */
export function resolve(
  { conflict, content, byHand }: SessionState,
  field: ItemField,
  choice: Choice,
): Partial<SessionState> {
  if (!conflict) return {};
  const chosen = { ...conflict.chosen, [field]: choice };
  const side = choice === "hand" ? content : choice === "mine" ? conflict.mine : conflict.theirs.content;
  return {
    conflict: { ...conflict, chosen },
    content: { ...content, [field]: side[field] },
    byHand: field === "slug" ? { ...byHand, slug: true } : byHand,
  };
}
