import { Problem } from "#lib/errors.ts";
import type { Actor } from "#lib/history/schema.ts";
import { type ItemContent, urlSchema } from "#lib/items/schema.ts";

/** What an item may not lack, or have wrong, when it is published. */
export type BlockingFault = "no-title" | "invalid-link" | "no-category" | "no-source";

type Checked = Pick<ItemContent, "title" | "kind" | "categoryId" | "sourceIds" | "links">;

/** What keeps an item from being published, in the order in which the editor comes to it. */
export function blockingFaults({ title, kind, categoryId, sourceIds, links }: Checked): BlockingFault[] {
  const isEditorial = kind === "EDITORIAL";
  const isInvalid = ({ url }: Checked["links"][number]) => url !== null && !urlSchema.safeParse(url).success;
  const faults: Record<BlockingFault, boolean> = {
    "no-title": title === "",
    "no-category": categoryId === null && !isEditorial,
    "no-source": sourceIds.length === 0 && !isEditorial,
    "invalid-link": links.some(isInvalid),
  };
  return (Object.keys(faults) as BlockingFault[]).filter((fault) => faults[fault]);
}

/** What an import or the sample brings is as it once was; everything else is held to the checklist. */
const isHeldToIt = (actor: Actor) => actor.kind === "editor" || actor.name === "jobs";

/** @throws Problem `item.incomplete` with the faults of each of these items that has any */
export function requireComplete(actor: Actor, contents: ReadonlyMap<string, ItemContent>): void {
  if (!isHeldToIt(actor)) return;
  const checked = [...contents].map(([id, content]) => ({
    id,
    title: content.title,
    faults: blockingFaults(content),
  }));
  const incomplete = checked.filter(({ faults }) => faults.length > 0);
  if (incomplete.length > 0) throw new Problem("item.incomplete", { items: incomplete });
}
