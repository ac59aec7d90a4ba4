import type { Editor } from "#lib/auth/schema.ts";

/** Who acts: a program by its name, or an editor by identity. Kept in history as `name` or `editor:<id>`. */
export type Actor = Editor | { kind: "program"; name: "import" | "sample" | "start" | "jobs" | "operator" };

export const actorName = (actor: Actor) => (actor.kind === "program" ? actor.name : `editor:${actor.id}`);

/** The editor who acts, or null for a program. */
export const editorIn = (actor: Actor) => (actor.kind === "editor" ? actor.id : null);

/** What can happen to a record. */
export const historyActions = [
  "created",
  "saved",
  "scheduled",
  "unscheduled",
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
] as const;
export type HistoryAction = (typeof historyActions)[number];

export const recordTypes = ["item", "edition", "category", "source", "sponsor", "colophon", "editor"] as const;
export type RecordType = (typeof recordTypes)[number];
