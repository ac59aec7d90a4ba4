import { plainText } from "#lib/body/rules.ts";
import { Problem } from "#lib/errors.ts";
import { foldKey } from "#lib/fold.ts";
import type { Actor } from "#lib/history/schema.ts";
import { type ItemContent, urlSchema } from "#lib/items/schema.ts";

/** What an item may not lack, or have wrong, when it is published. */
export type BlockingFault = "no-title" | "invalid-link" | "no-category" | "no-source";

type Checked = Pick<ItemContent, "title" | "kind" | "categoryId" | "sourceIds"> & {
  links: Pick<ItemContent["links"][number], "url">[];
};

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

/** What is worth a second look before an item is published, and does not keep it from being so. */
export type AdvisoryFault =
  | "no-lead"
  | "no-source-date"
  | "link-without-address"
  | "long-quotation"
  | "names-sponsor";

/** As much of a press text as may be quoted without a second thought, in characters. */
export const longestQuotation = 600;

export interface NamedSponsor {
  name: string;
  url: string | null;
}

type Advised = Pick<ItemContent, "title" | "kind" | "lead" | "body" | "editorNote" | "sourceDate"> & {
  links: Pick<ItemContent["links"][number], "label" | "url">[];
};

/** What an editor is asked to look at once more, in the order in which they come to it. */
export function advisoryFaults(content: Advised, sponsor: NamedSponsor | null): AdvisoryFault[] {
  const isEditorial = content.kind === "EDITORIAL";
  const faults: Record<AdvisoryFault, boolean> = {
    "no-lead": !content.lead && !isEditorial,
    "no-source-date": content.sourceDate === null && !isEditorial,
    "link-without-address": content.links.some(({ url }) => url === null),
    "long-quotation": content.kind === "PRESS" && quotationLength(content) > longestQuotation,
    "names-sponsor": sponsor !== null && names(content, sponsor),
  };
  return (Object.keys(faults) as AdvisoryFault[]).filter((fault) => faults[fault]);
}

/** How much of a press text is quoted: what stands in the body is the paper's own words. */
export const quotationLength = ({ body }: Pick<ItemContent, "body">) => plainText(body).length;

/** Whether an item names the sponsor, or leads to its pages. */
function names({ title, lead, body, editorNote, links }: Advised, { name, url }: NamedSponsor): boolean {
  const written = [title, lead, plainText(body), editorNote, ...links.map(({ label }) => label)].join(" ");
  const isNamed = ` ${foldKey(written)} `.includes(` ${foldKey(name)} `);
  const host = hostOf(url);
  return isNamed || (host !== null && links.some((link) => isWithin(hostOf(link.url), host)));
}

const hostOf = (url: string | null) =>
  url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : null;

const isWithin = (host: string | null, other: string) =>
  host !== null && (host === other || host.endsWith(`.${other}`));
