import type { Status } from "#lib/items/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const colours: Record<Status, string> = {
  DRAFT: "text-soft",
  REVIEW: "text-accent",
  SCHEDULED: "text-accent",
  PUBLISHED: "text-good",
  WITHDRAWN: "text-danger",
};

/** Where an item stands on its way, in a word. */
export function ItemStatus({ status }: { status: Status }) {
  return <span className={`status ${colours[status]}`}>{newsroom.frame.statuses[status]}</span>;
}
