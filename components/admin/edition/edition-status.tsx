import type { EditionStatus } from "#lib/editions/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const colours: Record<EditionStatus, string> = {
  DRAFT: "text-soft",
  SCHEDULED: "text-accent",
  PUBLISHED: "text-good",
};

/** Where an edition stands on its way, in a word. */
export function EditionStatusMark({ status }: { status: EditionStatus }) {
  return <span className={`status ${colours[status]}`}>{newsroom.editions.statuses[status]}</span>;
}
