import { transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { record } from "#lib/history/commands.ts";
import { auth } from "./auth.ts";
import { hashOfPassword, keepPassword, requireGoodPassword } from "./password.ts";
import type { Editor } from "./schema.ts";
import { checkPassword } from "./second-step.ts";

/** What an editor is called, from now on. */
export async function saveName(editor: Editor, name: string): Promise<void> {
  await transaction(async (tx) => {
    await tx.editor.update({ where: { id: editor.id }, data: { name } });
    await record(tx, editor, { action: "saved", recordType: "editor", recordId: editor.id });
  });
}

/** Another address to log in with. @throws Problem `password.wrong`, `email.taken` */
export async function changeEmail(
  editor: Editor,
  { email, password }: { email: string; password: string },
  headers: Headers,
): Promise<void> {
  await checkPassword(editor, password, headers);
  await transaction(async (tx) => {
    const other = await tx.editor.findUnique({ where: { email } });
    if (other && other.id !== editor.id) throw new Problem("email.taken", { email });
    await tx.editor.update({ where: { id: editor.id }, data: { email } });
    // A link that went to the old address opens nothing any more.
    await tx.accessLink.deleteMany({ where: { editorId: editor.id, usedAt: null } });
    await record(tx, editor, {
      action: "saved",
      recordType: "editor",
      recordId: editor.id,
      details: { field: "email" },
    });
  });
}

/**
 * Another password. Every session ends and a new one begins here: a copy of this one's cookie is worth no more
 * than the old password. @throws Problem `password.wrong`, `password.common`, `password.personal`
 */
export async function changePassword(
  editor: Editor,
  { password, newPassword }: { password: string; newPassword: string },
  headers: Headers,
): Promise<void> {
  await checkPassword(editor, password, headers);
  requireGoodPassword(newPassword, editor);
  const hash = await hashOfPassword(newPassword);
  await transaction(async (tx) => {
    await keepPassword(tx, editor.id, hash);
    await tx.session.deleteMany({ where: { editorId: editor.id } });
    await tx.accessLink.deleteMany({ where: { editorId: editor.id, usedAt: null } });
    await record(tx, editor, { action: "password-set", recordType: "editor", recordId: editor.id });
  });
  await auth().api.logInEditor({ body: { editorId: editor.id }, headers });
}
