import { z } from "zod";
import { itemInputSchema, saveItemSchema } from "#lib/items/schema.ts";
import { correctItemSchema } from "#lib/publishing/schema.ts";
import { sourceTypeSchema } from "#lib/sources/schema.ts";

const id = z.uuid();

/** A draft's first save. The page chose the id, so that the same save sent twice makes one item. */
export const createDraftSchema = z.strictObject({ id, content: itemInputSchema });
export type CreateDraftInput = z.input<typeof createDraftSchema>;

/** What readers see from now on; with a note when they are told that something was wrong. */
export const publishChangeSchema = saveItemSchema.extend({ note: correctItemSchema.shape.note.nullable() });
export type PublishChangeInput = z.infer<typeof publishChangeSchema>;

export const itemSchema = z.strictObject({ id });

/** What is looked up while somebody types. */
export const typedSchema = z.strictObject({
  /** Of the item itself, which is no other one of the same title. */
  id,
  title: z.string().max(500),
  urls: z.array(z.string().max(2000)).max(50),
  /** The beginning of the text, for its language. */
  text: z.string().max(3000),
});
export type TypedInput = z.infer<typeof typedSchema>;

export const findSourcesSchema = z.strictObject({ text: z.string().trim().max(200) });
/** A source as it is made beside the item; the rest of its passport is written later. */
export const newSourceSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  type: sourceTypeSchema,
});

export const addressSchema = z.strictObject({ url: z.string().max(2000) });
