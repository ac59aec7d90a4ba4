import { db } from "#lib/db.ts";

/** Where a public path has moved for good, or null. */
export async function getRedirect(from: string): Promise<string | null> {
  const row = await db().redirect.findUnique({ where: { from }, select: { to: true } });
  return row?.to ?? null;
}
