/** Who acts: a program by its name, or an editor by identity. Kept in history as `name` or `editor:<id>`. */
export type Actor = { kind: "program"; name: "import" | "sample" | "start" } | { kind: "editor"; id: string };

export const actorName = (actor: Actor) => (actor.kind === "program" ? actor.name : `editor:${actor.id}`);

/** What can happen to a record. */
export type HistoryAction =
  | "created"
  | "saved"
  | "published"
  | "placed"
  | "corrected"
  | "withdrawn"
  | "renamed"
  | "removed";

export type RecordType = "item" | "edition" | "category" | "source" | "sponsor" | "colophon";
