import { z } from "zod";
import { dateSchema, kinds, statuses } from "#lib/items/schema.ts";
import { itemAtVersionSchema } from "#lib/publishing/schema.ts";
import { storableText } from "#lib/storable-text.ts";

/** A choice that an address makes; what it does not understand it leaves open, so that old bookmarks open. */
const choice = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().catch(null).default(null);

/** Beside editions: the items that stand in none. */
export const noEdition = "none";

/** What a list of items shows, as its address says it. */
export const itemFilterSchema = z.object({
  text: z.string().overwrite(storableText).trim().max(200).catch("").default(""),
  status: choice(z.enum(statuses)),
  category: choice(z.uuid()),
  kind: choice(z.enum(kinds)),
  source: choice(z.uuid()),
  edition: choice(z.union([z.literal(noEdition), z.uuid()])),
  editor: choice(z.uuid()),
  /** Where the page begins: the last row of the page before. */
  after: choice(z.templateLiteral([z.iso.datetime(), "_", z.uuid()])),
});
export type ItemFilter = z.infer<typeof itemFilterSchema>;

const maxSelected = 100;

/** The items that were ticked, as they were seen. */
const selectedItemsSchema = z
  .array(itemAtVersionSchema)
  .min(1)
  .max(maxSelected)
  .refine((items) => new Set(items.map(({ id }) => id)).size === items.length);

export const moveItemsSchema = z.strictObject({ items: selectedItemsSchema, categoryId: z.uuid() });
export type MoveItemsInput = z.infer<typeof moveItemsSchema>;

export const withdrawItemsSchema = z.strictObject({
  items: selectedItemsSchema,
  /** Told to readers at each item's address. */
  reason: z.string().trim().min(1).max(500),
});
export type WithdrawItemsInput = z.infer<typeof withdrawItemsSchema>;

export const placeSelectedSchema = z.strictObject({ items: selectedItemsSchema, editionId: z.uuid() });
export type PlaceSelectedInput = z.infer<typeof placeSelectedSchema>;

/** A day and what the clocks in Stockholm show on it. */
export const scheduleSelectedSchema = z.strictObject({
  items: selectedItemsSchema,
  day: dateSchema,
  clock: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
});
