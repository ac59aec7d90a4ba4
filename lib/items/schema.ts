import { z } from "zod";
import { bodySchema } from "#lib/body/schema.ts";

/** What an item is: from an authority or organisation, from the press, about a case, or the editors' own. */
export const kinds = ["INFORMATION", "PRESS", "CASE_NOTE", "EDITORIAL"] as const;
const kindSchema = z.enum(kinds);
export type Kind = z.infer<typeof kindSchema>;

export const statuses = ["DRAFT", "REVIEW", "SCHEDULED", "PUBLISHED", "WITHDRAWN"] as const;
export type Status = (typeof statuses)[number];

const mediaTypes = ["WEB", "PDF", "AUDIO", "VIDEO", "OTHER"] as const;
const mediaTypeSchema = z.enum(mediaTypes);
export type MediaType = z.infer<typeof mediaTypeSchema>;

/** BCP 47 primary language subtag, such as `sv` or `en`. */
export const languageSchema = z.string().regex(/^[a-z]{2,3}$/);

/** A calendar date, `yyyy-mm-dd`. */
export const dateSchema = z.iso.date();

/** An address that may be linked to: http, https or mailto. */
export const urlSchema = z
  .string()
  .trim()
  .max(2000)
  .regex(/^(https?:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+)$/i);

/** What names a record in its address: lower-case words with hyphens. */
export const slugSchema = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** As it is typed in a draft: without a label yet, or with what is no address yet. Publishing checks it. */
export const linkSchema = z.strictObject({
  label: z.string().trim().max(500),
  /** Null when the address is not known: print, or an old page that came as text. */
  url: z.string().trim().max(2000).nullable(),
  mediaType: mediaTypeSchema,
  language: languageSchema.nullable(),
});
export type LinkInput = z.infer<typeof linkSchema>;

/** Everything an editor, the importer or the sample says of an item when it is saved. */
export const itemInputSchema = z.strictObject({
  /** Empty in a draft that has none yet. */
  title: z.string().trim().max(500),
  lead: z.string().trim().max(2000).nullable(),
  body: bodySchema,
  editorNote: z.string().trim().max(5000).nullable(),
  kind: kindSchema,
  language: languageSchema,
  categoryId: z.uuid().nullable(),
  /** Further categories in which the item stands. */
  alsoInIds: z.array(z.uuid()).max(20),
  sourceIds: z.array(z.uuid()).max(20),
  /** The source's own date. */
  sourceDate: dateSchema.nullable(),
  /** The date under which the original archive filed it. */
  archiveDate: dateSchema.nullable().default(null),
  links: z.array(linkSchema).max(50),
  /** When absent it is made from the title, and follows it until the item has been public. */
  slug: slugSchema.optional(),
});
export type ItemInput = z.input<typeof itemInputSchema>;

/** A new item; its id where whoever makes it has chosen one. */
export const newItemSchema = itemInputSchema.extend({ id: z.uuid().optional() });
export type NewItem = z.input<typeof newItemSchema>;

/** The whole content of an item, as a revision keeps it. */
export const itemContentSchema = itemInputSchema.required();
export type ItemContent = z.infer<typeof itemContentSchema>;

export const saveItemSchema = z.strictObject({
  id: z.uuid(),
  /** The version that the new content was made from. */
  version: z.int().positive(),
  content: itemInputSchema.required({ archiveDate: true }),
});
export type SaveItemInput = z.infer<typeof saveItemSchema>;
