import { makeLink } from "#lib/auth/access-links.ts";
import { requireAllowed } from "#lib/auth/permissions.ts";
import { db, type Tx, transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { type HistoryEntry, record } from "#lib/history/commands.ts";
import type { Actor } from "#lib/history/schema.ts";
import type { ChangeRoleInput, DisableInput, InviteInput } from "./schema.ts";

/** Makes a link by which somebody new comes in, once, within 48 hours. @throws Problem `email.taken` */
export function invite(actor: Actor, { email, role }: InviteInput): Promise<string> {
  return changing(actor, async (tx) => {
    if (await tx.editor.findUnique({ where: { email } })) throw new Problem("email.taken", { email });
    const { id, url } = await makeLink(tx, actor, { purpose: "INVITATION", email, role });
    await note(tx, actor, { action: "invited", recordId: id, details: { email, role } });
    return url;
  });
}

/** Takes an invitation back; its link opens nothing any more. */
export function revokeInvitation(actor: Actor, { id }: { id: string }): Promise<void> {
  return changing(actor, async (tx) => {
    const where = { id, purpose: "INVITATION", usedAt: null } as const;
    const link = await tx.accessLink.findFirst({ where, select: { email: true } });
    const { count } = await tx.accessLink.deleteMany({ where });
    const details = { email: link?.email ?? null };
    if (count > 0) await note(tx, actor, { action: "removed", recordId: id, details });
  });
}

/** Gives somebody another role; they are logged out everywhere. @throws Problem `editor.last-administrator` */
export function changeRole(actor: Actor, { id, role }: ChangeRoleInput): Promise<void> {
  return changing(actor, async (tx) => {
    const before = await lockEditor(tx, id);
    if (before.role === role) return;
    if (role !== "ADMINISTRATOR") await requireAnotherAdministrator(tx, id);
    await tx.editor.update({ where: { id }, data: { role } });
    await tx.session.deleteMany({ where: { editorId: id } });
    await note(tx, actor, { action: "role-changed", recordId: id, details: { from: before.role, to: role } });
  });
}

/** Lets somebody in no more, at once; what they did stays theirs. @throws Problem `editor.last-administrator` */
export function disable(actor: Actor, { id, reason }: DisableInput): Promise<void> {
  return changing(actor, async (tx) => {
    await lockEditor(tx, id);
    await requireAnotherAdministrator(tx, id);
    await tx.editor.update({ where: { id }, data: { disabledAt: new Date() } });
    await tx.session.deleteMany({ where: { editorId: id } });
    await tx.accessLink.deleteMany({ where: { editorId: id, usedAt: null } });
    await note(tx, actor, { action: "disabled", recordId: id, reason });
  });
}

/** Lets somebody in again. */
export function enable(actor: Actor, { id }: { id: string }): Promise<void> {
  return changing(actor, async (tx) => {
    await lockEditor(tx, id);
    await tx.editor.update({ where: { id }, data: { disabledAt: null } });
    await note(tx, actor, { action: "enabled", recordId: id });
  });
}

/** Makes a link with which somebody sets a new password, once, within an hour. It does not replace the second step. */
export function makeResetLink(actor: Actor, { id }: { id: string }): Promise<string> {
  return changing(actor, async (tx) => {
    await lockEditor(tx, id);
    const { url } = await makeLink(tx, actor, { purpose: "RESET", editorId: id });
    await note(tx, actor, { action: "link-made", recordId: id });
    return url;
  });
}

/** For somebody who has lost phone, recovery codes and passkeys: the password is enough again. */
export function removeSecondStep(actor: Actor, { id, reason }: DisableInput): Promise<void> {
  return changing(actor, async (tx) => {
    await lockEditor(tx, id);
    await tx.twoFactor.deleteMany({ where: { editorId: id } });
    await tx.passkey.deleteMany({ where: { editorId: id } });
    await tx.editor.update({ where: { id }, data: { twoFactorEnabled: false } });
    await tx.session.deleteMany({ where: { editorId: id } });
    await note(tx, actor, { action: "second-step-changed", recordId: id, reason });
  });
}

/** Who has this address, for commands on the server. @throws Problem `editor.unknown` */
export async function findEditor(email: string): Promise<{ id: string }> {
  const editor = await db().editor.findUnique({ where: { email }, select: { id: true } });
  if (!editor) throw new Problem("editor.unknown", { email });
  return editor;
}

function changing<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  requireAllowed(actor, "people.manage");
  return transaction(work);
}

const note = (tx: Tx, actor: Actor, entry: Omit<HistoryEntry, "recordType">) =>
  record(tx, actor, { ...entry, recordType: "editor" });

/** After the administrators, always in the same order, so that two of them at once wait for each other. */
async function lockEditor(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT 1 FROM "Editor" WHERE "role" = 'ADMINISTRATOR' ORDER BY "id" FOR UPDATE`;
  await tx.$executeRaw`SELECT 1 FROM "Editor" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const editor = await tx.editor.findUnique({ where: { id } });
  if (!editor) throw new Problem("editor.missing", { id });
  return editor;
}

/** Somebody must be able to let others in. */
async function requireAnotherAdministrator(tx: Tx, id: string): Promise<void> {
  const active = { role: "ADMINISTRATOR", disabledAt: null } as const;
  const only = await tx.editor.findMany({ where: active, take: 2 });
  const [last] = only;
  if (only.length === 1 && last?.id === id)
    throw new Problem("editor.last-administrator", { name: last.name });
}
