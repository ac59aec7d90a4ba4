import { previewPage } from "#lib/addresses.ts";
import { requireAllowed } from "#lib/auth/permissions.ts";
import type { Editor } from "#lib/auth/schema.ts";
import { hashOf, newToken } from "#lib/auth/secret-token.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { record } from "#lib/history/commands.ts";
import { stateFor } from "#lib/lock-items.ts";
import { previewDays } from "./rules.ts";
import {
  type CreatePreviewLinkInput,
  createPreviewLinkSchema,
  type Previewed,
  type RevokePreviewLinkInput,
  revokePreviewLinkSchema,
} from "./schema.ts";

const day = 24 * 60 * 60 * 1000;

/**
 * Makes a secret address at which an item or an edition can be read as readers will see it.
 * @returns its path, which nobody can be told a second time: the database keeps only its hash
 * @throws Problem `item.missing`, `edition.missing`, `not-allowed`
 */
export function createPreviewLink(
  editor: Editor,
  input: CreatePreviewLinkInput,
): Promise<{ path: string; expiresAt: Date }> {
  const { whom, ...of } = createPreviewLinkSchema.parse(input);
  return transaction(async (tx) => {
    await requirePreviewable(tx, editor, of);
    const token = newToken();
    const expiresAt = new Date(Date.now() + previewDays[whom] * day);
    await tx.previewLink.deleteMany({ where: { expiresAt: { lte: new Date() } } });
    await tx.previewLink.create({
      data: { ...of, tokenHash: hashOf(token), createdById: editor.id, expiresAt },
    });
    if (whom === "others") await record(tx, editor, { action: "shared", ...recordOf(of) });
    return { path: previewPage(token), expiresAt };
  });
}

/** Ends a link before its time. @throws Problem `preview.missing`, `not-allowed` */
export function revokePreviewLink(editor: Editor, input: RevokePreviewLinkInput): Promise<void> {
  const { id } = revokePreviewLinkSchema.parse(input);
  return transaction(async (tx) => {
    const link = await tx.previewLink.findUnique({ where: { id } });
    if (!link) throw new Problem("preview.missing", {});
    const { itemId, editionId } = link;
    const of = itemId ? { itemId } : { editionId: editionId ?? "" };
    if (link.createdById !== editor.id) await requirePreviewable(tx, editor, of);
    await tx.previewLink.delete({ where: { id } });
    await record(tx, editor, { action: "unshared", ...recordOf(of) });
  });
}

const recordOf = (of: Previewed) =>
  "itemId" in of
    ? ({ recordType: "item", recordId: of.itemId } as const)
    : ({ recordType: "edition", recordId: of.editionId } as const);

async function requirePreviewable(tx: Tx, editor: Editor, of: Previewed): Promise<void> {
  if ("itemId" in of) {
    const select = { status: true, createdById: true } as const;
    const item = await tx.item.findUnique({ where: { id: of.itemId }, select });
    if (!item) throw new Problem("item.missing", { id: of.itemId });
    requireAllowed(editor, "item.preview", stateFor(editor, item));
  } else {
    requireAllowed(editor, "edition.preview");
    const edition = await tx.edition.count({ where: { id: of.editionId } });
    if (edition === 0) throw new Problem("edition.missing", { id: of.editionId });
  }
}
