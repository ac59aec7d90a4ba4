import type { Editor } from "#lib/auth/schema.ts";
import { db } from "#lib/db.ts";
import { goneAfter } from "./rules.ts";
import { type PresenceInput, presenceSchema } from "./schema.ts";

/**
 * Notes that an editor has a record open, and forgets whoever left. No history: it is not kept.
 * @returns the names of the others who have it open
 */
export async function stayPresent(editor: Editor, input: PresenceInput): Promise<string[]> {
  const record = presenceSchema.parse(input);
  const seenAt = new Date();
  const gone = new Date(seenAt.getTime() - goneAfter);
  const key = { ...record, editorId: editor.id };
  await db().presence.upsert({
    where: { recordType_recordId_editorId: key },
    create: { ...key, seenAt },
    update: { seenAt },
    select: { editorId: true },
  });
  await db().presence.deleteMany({ where: { ...record, seenAt: { lt: gone } } });
  const others = await db().presence.findMany({
    where: { ...record, editorId: { not: editor.id } },
    select: { editor: { select: { name: true } } },
    orderBy: { editor: { name: "asc" } },
  });
  return others.map(({ editor: { name } }) => name);
}
