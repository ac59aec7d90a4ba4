import { z } from "zod";
import { archiveSegment } from "#lib/addresses.ts";
import { languageSchema, slugSchema } from "#lib/items/schema.ts";
import { archiveKind } from "#lib/read-address.ts";
import { storableText } from "#lib/storable-text.ts";

/** Longer than any question; what is pasted by mistake is cut. */
const longestQuery = 200;
/** So many pages of hits can be turned; whoever wants more narrows the search. */
export const mostPages = 50;

/** What of an address makes no sense counts as not said: half an address still finds something. */
const slug = slugSchema.nullable().catch(null).default(null);

const addressSchema = z.object({
  q: z.string().transform(cleaned).catch("").default(""),
  amne: slug,
  typ: z
    .string()
    .transform((segment) => archiveKind(segment))
    .catch(null)
    .default(null),
  kalla: slug,
  ar: z
    .string()
    .regex(/^(19|20)\d\d$/)
    .nullable()
    .catch(null)
    .default(null),
  sprak: languageSchema.nullable().catch(null).default(null),
  ordning: z.literal("datum").nullable().catch(null).default(null),
  sida: z.coerce.number().int().min(1).max(mostPages).catch(1).default(1),
});

/** What somebody looks for. */
export type Search = z.output<typeof addressSchema>;
/** What narrows a search, each at most once. */
export type Filter = "amne" | "typ" | "kalla" | "ar" | "sprak";
export const filters: Filter[] = ["amne", "typ", "kalla", "ar", "sprak"];

/** Reads the query of an address; of what is said twice the first counts. */
export function readSearch(query: Record<string, string | string[] | undefined>): Search {
  const first = Object.entries(query).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]);
  return addressSchema.parse(Object.fromEntries(first));
}

/** The same search as the parts of an address, with some of them changed. Another question begins on the first page. */
export function searchParts(search: Search, change: Partial<Search> = {}): Record<string, string> {
  const { q, amne, typ, kalla, ar, sprak, ordning, sida } = { ...search, sida: 1, ...change };
  return {
    q,
    amne: amne ?? "",
    typ: typ ? archiveSegment(typ) : "",
    kalla: kalla ?? "",
    ar: ar ?? "",
    sprak: sprak ?? "",
    ordning: ordning ?? "",
    sida: sida > 1 ? String(sida) : "",
  };
}

function cleaned(typed: string): string {
  return storableText(typed).replace(/\s+/g, " ").trim().slice(0, longestQuery).toWellFormed();
}
