import type { z } from "zod";
import type { Prisma } from "#generated/prisma/client.ts";
import { plainText } from "#lib/body/rules.ts";
import type { Body } from "#lib/body/schema.ts";
import { dayToColumn } from "#lib/dates.ts";
import { type ItemContent, type itemInputSchema, type Status, urlSchema } from "./schema.ts";

/** Whether an item's address has been given out: it answers, with the item or with the word that it is gone. */
export const hasAddress = (status: Status) => status === "PUBLISHED" || status === "WITHDRAWN";

/** How many others of its category stand beside an item. */
export const shownBeside = 5;

/** How many of the newest stand where something is missing, and where an item once stood. */
export const shownNewest = 5;

const summaryLength = 300;

/** What lists show of an item: its lead, or the paragraphs with which its body begins; a list would run together. */
function summaryOf({ lead, body }: { lead: string | null; body: Body }): string {
  const end = body.content.findIndex(({ type }) => type !== "paragraph");
  const opening = end > 0 ? body.content.slice(0, end) : body.content;
  return shorten(lead || plainText({ type: "doc", content: opening }));
}

/** At most 300 characters, ended at a word's end with "…" where more follows. */
function shorten(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= summaryLength) return plain;
  const cut = plain.slice(0, summaryLength);
  const atWord = cut.lastIndexOf(" ");
  const kept = atWord > 0 ? cut.slice(0, atWord) : cut.slice(0, -1).replace(/[\uD800-\uDBFF]$/, "");
  return `${kept.replace(/[\s,;:–-]+$/, "")}…`;
}

/** The content as it is kept: each further category and source once, and nothing that JSON would drop. */
export function contentOf(input: z.output<typeof itemInputSchema>, slug: string): ItemContent {
  const alsoInIds = [...new Set(input.alsoInIds)].filter((id) => id !== input.categoryId);
  const content = {
    ...input,
    slug,
    alsoInIds,
    sourceIds: [...new Set(input.sourceIds)],
    links: input.links.map((link) => ({ ...link, url: link.url || null })),
    lead: input.lead || null,
    editorNote: input.editorNote || null,
  };
  return JSON.parse(JSON.stringify(content));
}

/** The links as their own rows hold them, with the key by which the same address is found again. */
export const linkRows = ({ links }: ItemContent) =>
  links.map((link) => ({ ...link, urlKey: addressKey(link.url) }));

/** What a visitor's way to a page adds to its address. */
const trackingParameter = /^(utm_|mc_|pk_|hsa_|_hs)|^(fbclid|gclid|dclid|msclkid|yclid|igshid|mkt_tok)$/i;

/**
 * What is the same of two addresses that lead to the same page: scheme, `www.`, port, fragment, tracking
 * parameters and how the path ends are left out. Null for what is no address.
 */
export function addressKey(address: string | null): string | null {
  const { data: given } = urlSchema.safeParse(address);
  if (!given || !URL.canParse(given)) return null;
  const { protocol, host, pathname, searchParams } = new URL(given);
  if (protocol === "mailto:") return given.toLowerCase();
  const path = pathname.replace(/\/(index|default)\.(html?|php|aspx?)$/i, "").replace(/\.html?$|\/+$/gi, "");
  for (const name of [...searchParams.keys()]) if (trackingParameter.test(name)) searchParams.delete(name);
  searchParams.sort();
  return `${host.replace(/^www\./, "")}${path}${searchParams.size > 0 ? `?${searchParams}` : ""}`;
}

/** The content as the item's own row holds it, with what is derived from it. */
export function columnsOf({ alsoInIds: _, sourceIds: __, links: ___, ...content }: ItemContent) {
  return {
    ...content,
    body: content.body as Prisma.InputJsonObject,
    bodyText: plainText(content.body),
    summary: summaryOf(content),
    sourceDate: content.sourceDate && dayToColumn(content.sourceDate),
    archiveDate: content.archiveDate && dayToColumn(content.archiveDate),
  };
}
