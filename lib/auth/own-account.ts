import { db } from "#lib/db.ts";
import type { CurrentSession } from "./current-session.ts";
import { type Device, deviceOf } from "./device.ts";
import { idleSeconds } from "./limits.ts";
import type { Editor } from "./schema.ts";

export interface OpenSession {
  id: string;
  device: Device;
  begunAt: Date;
  lastUsedAt: Date;
  isThis: boolean;
}

export interface OwnPasskey {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** Where an editor is logged in, the latest used first. */
export async function listSessions({ id, editor }: CurrentSession): Promise<OpenSession[]> {
  const rows = await db().session.findMany({
    where: {
      editorId: editor.id,
      expiresAt: { gt: new Date() },
      updatedAt: { gt: new Date(Date.now() - idleSeconds * 1000) },
    },
    orderBy: { updatedAt: "desc" },
    select: { id: true, userAgent: true, createdAt: true, updatedAt: true },
  });
  return rows.map((row) => ({
    id: row.id,
    device: deviceOf(row.userAgent ?? ""),
    begunAt: row.createdAt,
    lastUsedAt: row.updatedAt,
    isThis: row.id === id,
  }));
}

/** Ends one of an editor's own sessions. */
export async function endSession({ id: editorId }: Editor, id: string): Promise<void> {
  await db().session.deleteMany({ where: { id, editorId } });
}

/** Ends all of them, this one too. */
export async function endAllSessions({ id: editorId }: Editor): Promise<void> {
  await db().session.deleteMany({ where: { editorId } });
}

export function listPasskeys({ id: editorId }: Editor): Promise<OwnPasskey[]> {
  return db().passkey.findMany({
    where: { editorId },
    orderBy: { createdAt: "asc" },
    select: { id: true, name: true, createdAt: true, lastUsedAt: true },
  });
}
