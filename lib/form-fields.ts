import { z } from "zod";
import { foldKey } from "#lib/fold.ts";
import { slugSchema, urlSchema } from "#lib/items/schema.ts";
import { text } from "#lib/text/catalogue.ts";

/**
 * What registers are told, as commands take it and as a form's fields send it: one schema reads both,
 * so that what an action lets in and what its command lets in are the same.
 */

/** One line of text: what nobody sees or can type is left out. */
const cleaned = (value: string) =>
  value
    .toWellFormed()
    .normalize("NFC")
    .replace(/\p{Cc}+/gu, " ")
    .trim();
export const line = (max: number) => z.string().overwrite(cleaned).min(1).max(max);

/** A name: at least one letter or digit, by which it is found again. */
export const nameSchema = line(200).refine((name) => foldKey(name) !== "", {
  error: () => text.doors.nameless,
});

/** An address that may be linked to. */
export const addressSchema = line(2000).refine((address) => urlSchema.safeParse(address).success, {
  error: () => text.doors.noAddress,
});

/** What names a record in its address. */
export const slugField = line(120).refine((slug) => slugSchema.safeParse(slug).success, {
  error: () => text.doors.noSlug,
});

/** A text of several lines. */
export const paragraphs = (max: number) =>
  z
    .string()
    .overwrite((value) =>
      value
        .toWellFormed()
        .replace(/\r\n?/g, "\n")
        .replace(/[^\P{Cc}\n]+/gu, " ")
        .trim(),
    )
    .max(max);

/** An empty field says nothing. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (typeof value === "string" && value.trim() === "" ? null : value),
    schema.nullable(),
  );

/** A list, one entry a line. */
export const lines = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) =>
      typeof value === "string" ? value.split(/\r?\n/).filter((each) => each.trim() !== "") : value,
    z.array(schema).max(50),
  );

/** A box that is ticked or absent. */
export const ticked = z.preprocess((value) => value === true || value === "on", z.boolean());

/** The version that a save was made from; 0 where nothing was saved yet. */
export const versionSchema = z.coerce.number().int().min(0);

/** Why something is done that cannot be undone; kept in history. */
export const reasonSchema = line(1000);
