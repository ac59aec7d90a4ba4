import { absolute } from "#lib/addresses.ts";
import { db, type Tx } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { type Actor, actorName } from "#lib/history/schema.ts";
import { setupPage } from "./pages.ts";
import type { Role } from "./schema.ts";
import { hashOf, newToken } from "./secret-token.ts";

/** What a link that works lets its holder do. */
export type AccessLink =
  | { purpose: "SETUP" }
  | { purpose: "INVITATION"; id: string; email: string; role: Role }
  | { purpose: "RESET"; editorId: string; email: string };

/** For whom a link is made; an invitation has whom it is for written on it. */
type For =
  | { purpose: "SETUP" }
  | { purpose: "INVITATION"; email: string; role: Role }
  | { purpose: "RESET"; editorId: string };

const hour = 60 * 60 * 1000;
/** The first editor's link is replaced at every start; the others are short-lived (OWASP ASVS 5, 6.4.1). */
const lifetimes = { SETUP: 365 * 24 * hour, INVITATION: 48 * hour, RESET: hour };

/** Makes a link, of which the database keeps the hash alone; one made before for the same is void. */
export async function makeLink(tx: Tx, actor: Actor, given: For): Promise<{ id: string; url: string }> {
  await tx.accessLink.deleteMany({ where: { usedAt: null, ...whom(given) } });
  const token = newToken();
  const expiresAt = new Date(Date.now() + lifetimes[given.purpose]);
  const { id } = await tx.accessLink.create({
    data: { ...given, tokenHash: hashOf(token), createdBy: actorName(actor), expiresAt },
  });
  return { id, url: absolute(setupPage(token)) };
}

function whom(given: For) {
  if (given.purpose === "SETUP") return { purpose: given.purpose };
  if (given.purpose === "RESET") return { purpose: given.purpose, editorId: given.editorId };
  return { purpose: given.purpose, email: given.email };
}

/** What a link is for, or null when it works no more. Looking at it does not use it. */
export async function readLink(token: string): Promise<AccessLink | null> {
  const row = await db().accessLink.findFirst({
    where: { tokenHash: hashOf(token), usedAt: null, expiresAt: { gt: new Date() } },
    include: { editor: { select: { email: true } } },
  });
  return row && linkOf({ ...row, email: row.editor?.email ?? row.email });
}

/** Uses a link up; the database lets one of any number of users at once through. @throws Problem `link.dead` */
export async function spendLink<P extends AccessLink["purpose"]>(
  tx: Tx,
  token: string,
  purpose: P,
): Promise<Extract<AccessLink, { purpose: P }>> {
  const where = { tokenHash: hashOf(token), purpose, usedAt: null, expiresAt: { gt: new Date() } };
  const { count } = await tx.accessLink.updateMany({ where, data: { usedAt: new Date() } });
  const row = await tx.accessLink.findUnique({
    where: { tokenHash: hashOf(token) },
    include: { editor: { select: { email: true } } },
  });
  const link = count === 1 && row ? linkOf({ ...row, email: row.editor?.email ?? row.email }) : null;
  if (!link) throw new Problem("link.dead", {});
  return link as Extract<AccessLink, { purpose: P }>;
}

interface LinkRow {
  id: string;
  purpose: AccessLink["purpose"];
  email: string | null;
  role: Role | null;
  editorId: string | null;
}

function linkOf({ id, purpose, email, role, editorId }: LinkRow): AccessLink | null {
  if (purpose === "SETUP") return { purpose };
  if (purpose === "INVITATION") return email && role ? { purpose, id, email, role } : null;
  return editorId && email ? { purpose, editorId, email } : null;
}
