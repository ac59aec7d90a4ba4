import type { Status } from "#lib/items/schema.ts";

const moves: Record<Status, readonly Status[]> = {
  DRAFT: ["REVIEW", "SCHEDULED", "PUBLISHED"],
  REVIEW: ["DRAFT", "SCHEDULED", "PUBLISHED"],
  SCHEDULED: ["DRAFT", "SCHEDULED", "PUBLISHED"],
  PUBLISHED: ["WITHDRAWN"],
  WITHDRAWN: [],
};

/** Whether an item may go from one status to another; what is scheduled may be given another time. */
export const canMove = (from: Status, to: Status) => moves[from].includes(to);
