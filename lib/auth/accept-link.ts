import { type Tx, transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { record } from "#lib/history/commands.ts";
import type { Actor } from "#lib/history/schema.ts";
import { makeLink, readLink, spendLink } from "./access-links.ts";
import type { InvitationInput, ResetInput, SetupInput } from "./log-in-schema.ts";
import { hashOfPassword, keepPassword, requireGoodPassword } from "./password.ts";
import type { Editor, Role } from "./schema.ts";
import { forget } from "./slow-down.ts";

/** Whoever makes the first editor, one at a time. */
const setupLock = 20030103;
const atStart: Actor = { kind: "program", name: "start" };

/** The link by which the first editor comes in, or null when there is one; the link of the last start is void. */
export function renewSetupLink(): Promise<string | null> {
  return transaction(async (tx) => {
    if (!(await isFirst(tx))) return null;
    return (await makeLink(tx, atStart, { purpose: "SETUP" })).url;
  });
}

/** Makes the first editor, an administrator, with what the link's holder has filled in. @returns who it is */
export async function acceptSetup({ token, ...given }: SetupInput): Promise<Editor> {
  requireGoodPassword(given.password, given);
  const hash = await hashOfPassword(given.password);
  return transaction(async (tx) => {
    await spendLink(tx, token, "SETUP");
    if (!(await isFirst(tx))) throw new Problem("link.dead", {});
    return createEditor(tx, { ...given, role: "ADMINISTRATOR" }, hash);
  });
}

/** Makes the first editor of what the settings say, where there is none. @returns whether it did */
export async function ensureFirstEditor(email: string, password: string): Promise<boolean> {
  const given = { name: email.split("@")[0] ?? email, email: email.toLowerCase() };
  const hash = await hashOfPassword(password);
  return transaction(async (tx) => {
    if (!(await isFirst(tx))) return false;
    requireGoodPassword(password, given);
    await createEditor(tx, { ...given, role: "ADMINISTRATOR" }, hash, atStart);
    return true;
  });
}

/** Makes the editor who was invited, with the address and role of the invitation. @returns who it is */
export async function acceptInvitation({ token, name, password }: InvitationInput): Promise<Editor> {
  const offered = await readLink(token);
  if (offered?.purpose !== "INVITATION") throw new Problem("link.dead", {});
  requireGoodPassword(password, { name, email: offered.email });
  const hash = await hashOfPassword(password);
  return transaction(async (tx) => {
    const { email, role } = await spendLink(tx, token, "INVITATION");
    return createEditor(tx, { name, email, role }, hash);
  });
}

/** Sets a new password and ends every session. It lets nobody in: logging in asks for the second step. */
export async function acceptReset({ token, password }: ResetInput): Promise<void> {
  const offered = await readLink(token);
  if (offered?.purpose !== "RESET") throw new Problem("link.dead", {});
  requireGoodPassword(password, { name: "", email: offered.email });
  const hash = await hashOfPassword(password);
  await transaction(async (tx) => {
    const { editorId, email } = await spendLink(tx, token, "RESET");
    const { role, name } = await tx.editor.findUniqueOrThrow({ where: { id: editorId } });
    await keepPassword(tx, editorId, hash);
    await tx.session.deleteMany({ where: { editorId } });
    await forget("password", email, tx);
    const editor: Editor = { kind: "editor", id: editorId, name, email, role };
    await record(tx, editor, { action: "password-set", recordType: "editor", recordId: editorId });
  });
}

async function isFirst(tx: Tx): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${setupLock})`;
  return (await tx.editor.count()) === 0;
}

async function createEditor(
  tx: Tx,
  { name, email, role }: { name: string; email: string; role: Role },
  hash: string,
  actor?: Actor,
): Promise<Editor> {
  if (await tx.editor.findUnique({ where: { email } })) throw new Problem("email.taken", { email });
  const { id } = await tx.editor.create({ data: { name, email, role, emailVerified: true } });
  await keepPassword(tx, id, hash);
  const editor: Editor = { kind: "editor", id, name, email, role };
  await record(tx, actor ?? editor, {
    action: "created",
    recordType: "editor",
    recordId: id,
    details: { role },
  });
  return editor;
}
