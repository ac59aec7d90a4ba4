import { z } from "zod";
import { type Editor, roleSchema } from "#lib/auth/schema.ts";
import { dateSchema } from "#lib/items/schema.ts";
import { storableText } from "#lib/storable-text.ts";

export const programs = ["import", "sample", "start", "jobs", "operator"] as const;
export type Program = (typeof programs)[number];

/** Who acts: a program by its name, or an editor by identity. Kept in history as `name` or `editor:<id>`. */
export type Actor = Editor | { kind: "program"; name: Program };

export const actorName = (actor: Actor) => (actor.kind === "program" ? actor.name : `editor:${actor.id}`);

/** The editor who acts, or null for a program. */
export const editorIn = (actor: Actor) => (actor.kind === "editor" ? actor.id : null);

/** What can happen to a record. */
export const historyActions = [
  "created",
  "saved",
  "scheduled",
  "unscheduled",
  "retried",
  "dismissed",
  "published",
  "placed",
  "arranged",
  "taken-out",
  "corrected",
  "withdrawn",
  "renamed",
  "removed",
  "invited",
  "logged-in",
  "disabled",
  "enabled",
  "role-changed",
  "password-set",
  "link-made",
  "second-step-changed",
  "passkey-changed",
  "restored",
  "submitted",
  "returned",
  "erased",
  "shared",
  "unshared",
  "moved",
  "archived",
  "reopened",
  "merged",
  "handled",
] as const;
export type HistoryAction = (typeof historyActions)[number];

export const recordTypes = [
  "item",
  "edition",
  "category",
  "source",
  "sponsor",
  "colophon",
  "settings",
  "editor",
  "tip",
] as const;
export type RecordType = (typeof recordTypes)[number];

const detail = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** What of an event's details is told; the rest is for programs. What does not fit is left out. */
export const historyDetailsSchema = z.object({
  version: detail(z.int()),
  revision: detail(z.int()),
  note: detail(z.string()),
  publishAt: detail(z.iso.datetime()),
  items: detail(z.array(z.string())),
  /** What the record was called, where that is another name than now or the record is no longer there. */
  name: detail(z.string()),
  date: detail(dateSchema),
  /** Who was invited. */
  email: detail(z.string()),
  /** With what a record was put together. */
  into: detail(z.string()),
  from: detail(z.string()),
  /** A role. */
  to: detail(roleSchema),
});
export type HistoryDetails = z.infer<typeof historyDetailsSchema>;

/** A choice that an address makes; what it does not understand it leaves open. */
const choice = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().catch(null).default(null);

/** What a page of history shows, as its address says it. */
export const historyFilterSchema = z.object({
  /** As history keeps it: a program's name or `editor:<id>`. */
  who: choice(z.union([z.enum(programs), z.templateLiteral(["editor:", z.uuid()])])),
  type: choice(z.enum(recordTypes)),
  /** One record of that type. */
  record: choice(z.uuid()),
  action: choice(z.enum(historyActions)),
  from: choice(dateSchema),
  to: choice(dateSchema),
  /** Words in the name of the record. */
  text: z.string().overwrite(storableText).trim().max(200).catch("").default(""),
  /** Where the page begins: the last event of the page before. */
  after: choice(z.templateLiteral([z.iso.datetime(), "_", z.uuid()])),
});
export type HistoryFilter = z.infer<typeof historyFilterSchema>;
