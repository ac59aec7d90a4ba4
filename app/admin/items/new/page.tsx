import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { connection } from "next/server";
import { AdminPage } from "#app/admin/admin-page.tsx";
import { givenFor } from "#app/admin/items/[id]/given.ts";
import { OpenItem } from "#app/admin/items/[id]/open-item.tsx";
import { EditorPublishing } from "#app/admin/publishing/item-publishing.tsx";
import { ItemHeading } from "#components/admin/item-editor/item-editing.tsx";
import { ItemEditor } from "#components/admin/item-editor/item-editor.tsx";
import { requireEditor } from "#lib/auth/current-editor.ts";
import { blankItem } from "#lib/editing/rules.ts";
import { newsroom } from "#lib/text/newsroom.ts";

export const instant = false;
export const metadata: Metadata = { title: newsroom.items.form.newTitle };

/** An item that nobody has written anything of yet; it is made by its first save. */
export default async function NewItemPage() {
  await connection();
  const editor = await requireEditor("item.create");
  const item = blankItem(randomUUID());
  return (
    <OpenItem editor={editor} item={item} given={await givenFor(editor, item.content)}>
      <AdminPage editor={editor} path="/admin/items" title={<ItemHeading />}>
        <ItemEditor isNew>
          <EditorPublishing given={null} />
        </ItemEditor>
      </AdminPage>
    </OpenItem>
  );
}
