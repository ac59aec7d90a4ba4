import type { Editor } from "#lib/auth/schema.ts";
import { db } from "#lib/db.ts";
import { findItem } from "#lib/find-item.ts";
import { namesOf } from "#lib/history/desk.ts";
import { historyDetailsSchema } from "#lib/history/schema.ts";

/** The last word between who wrote an item and who reviews it. */
export interface ReviewWord {
  action: "submitted" | "returned";
  who: string;
  at: Date;
  note: string;
}

/** How an item came to where it is between writing and review, for everybody who may see it; null where it never went there. */
export async function readReview(editor: Editor, id: string): Promise<ReviewWord | null> {
  const item = await findItem(db(), editor, id);
  if (item?.status !== "DRAFT" && item?.status !== "REVIEW") return null;
  const action = item.status === "REVIEW" ? "submitted" : "returned";
  const event = await db().historyEvent.findFirst({
    where: { recordType: "item", recordId: id, action },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { actor: true, at: true, details: true },
  });
  if (!event) return null;
  const nameOf = await namesOf([event.actor]);
  const { note = "" } = historyDetailsSchema.parse(event.details);
  return { action, who: nameOf(event.actor), at: event.at, note };
}
