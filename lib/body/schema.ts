import { z } from "zod";
import { isLinkAddress } from "./rules.ts";

/**
 * The body of an item: a ProseMirror-shaped JSON document that allows exactly the nodes an item needs.
 * Checked on every write and every read, so that what reaches a page is never more than this.
 */
const safeHref = z.string().refine(isLinkAddress);

const mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  z.strictObject({ type: z.literal("link"), attrs: z.strictObject({ href: safeHref }) }),
]);

const text = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1),
  marks: z.array(mark).max(3).optional(),
});
const hardBreak = z.strictObject({ type: z.literal("hardBreak") });
const inline = z.discriminatedUnion("type", [text, hardBreak]);

const paragraph = z.strictObject({ type: z.literal("paragraph"), content: z.array(inline).optional() });
const heading = z.strictObject({
  type: z.literal("heading"),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: z.array(inline).optional(),
});

const listItem = z.strictObject({
  type: z.literal("listItem"),
  /** Paragraphs, and lists within the list. */
  get content() {
    return z.array(z.discriminatedUnion("type", [paragraph, bulletList, orderedList])).min(1);
  },
});
const bulletList = z.strictObject({
  type: z.literal("bulletList"),
  content: z.array(listItem).min(1),
});
const orderedList = z.strictObject({
  type: z.literal("orderedList"),
  attrs: z.strictObject({ start: z.int().min(1).optional() }).optional(),
  content: z.array(listItem).min(1),
});
const quotation = z.strictObject({
  type: z.literal("blockquote"),
  /** Who is quoted, shown beneath the quotation. */
  attrs: z.strictObject({ source: z.string().max(300).nullable().optional() }).optional(),
  content: z.array(z.discriminatedUnion("type", [paragraph, bulletList, orderedList])).min(1),
});

const block = z.discriminatedUnion("type", [paragraph, heading, bulletList, orderedList, quotation]);

export const bodySchema = z.strictObject({ type: z.literal("doc"), content: z.array(block) });

export type Body = z.infer<typeof bodySchema>;
export type Block = z.infer<typeof block>;
export type Inline = z.infer<typeof inline>;
export type Mark = z.infer<typeof mark>;
export type ListItem = z.infer<typeof listItem>;

export const emptyBody: Body = { type: "doc", content: [] };
