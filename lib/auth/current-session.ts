import { db } from "#lib/db.ts";
import { auth } from "./auth.ts";
import { idleSeconds } from "./limits.ts";
import { type Editor, roleSchema } from "./schema.ts";

/** A session that holds, and whose it is. */
export interface CurrentSession {
  id: string;
  editor: Editor;
  /** Whether a password alone does not let this editor in. */
  hasSecondStep: boolean;
}

/** How exact "last used" is, so that not every request writes. */
const touchSeconds = 60;

/**
 * The session that a request's cookie names, or null. Asked of the database every time: a session that was
 * ended anywhere is dead at the next request, on every instance.
 */
export async function currentSession(headers: Headers): Promise<CurrentSession | null> {
  const found = await auth().api.getSession({ headers });
  if (!found || found.user.disabledAt) return null;
  const { session, user } = found;
  const idle = (Date.now() - session.updatedAt.getTime()) / 1000;
  if (idle > idleSeconds) {
    await db().session.deleteMany({ where: { id: session.id } });
    return null;
  }
  if (idle > touchSeconds) {
    await db().session.updateMany({ where: { id: session.id }, data: { updatedAt: new Date() } });
  }
  const { id, name, email } = user;
  return {
    id: session.id,
    editor: { kind: "editor", id, name, email, role: roleSchema.parse(user.role) },
    hasSecondStep: user.twoFactorEnabled === true,
  };
}
