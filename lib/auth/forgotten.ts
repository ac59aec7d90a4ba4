import { transaction } from "#lib/db.ts";
import { record } from "#lib/history/commands.ts";
import { sendMail, sendsMail } from "#lib/mail/send-mail.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { makeLink } from "./access-links.ts";

/**
 * Mails a link for a new password, where somebody has this address. Done after the request was answered, in
 * the same words and time for every address, so that nobody learns who is an editor.
 */
export async function mailResetLink(email: string): Promise<void> {
  if (!sendsMail()) return;
  const url = await transaction(async (tx) => {
    const editor = await tx.editor.findUnique({ where: { email, disabledAt: null } });
    if (!editor) return null;
    const { id: recordId, name, role } = editor;
    const actor = { kind: "editor" as const, id: recordId, name, email, role };
    await record(tx, actor, { action: "link-made", recordType: "editor", recordId });
    return (await makeLink(tx, actor, { purpose: "RESET", editorId: recordId })).url;
  });
  if (url) await sendMail({ to: email, ...newsroom.account.resetMail(url) });
}
