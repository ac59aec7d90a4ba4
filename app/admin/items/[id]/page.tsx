import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { AdminPage } from "#app/admin/admin-page.tsx";
import { EditorPublishing, ReadingPublishing } from "#app/admin/publishing/item-publishing.tsx";
import { ItemHeading } from "#components/admin/item-editor/item-editing.tsx";
import { ItemEditor } from "#components/admin/item-editor/item-editor.tsx";
import { ItemReading } from "#components/admin/item-editor/item-reading.tsx";
import { requireEditor } from "#lib/auth/current-editor.ts";
import { allows } from "#lib/auth/permissions.ts";
import { readPublishing } from "#lib/item-publishing/desk.ts";
import { findDeskItem } from "#lib/items/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { givenFor } from "./given.ts";
import { OpenItem } from "./open-item.tsx";

export const instant = false;

type Props = PageProps<"/admin/items/[id]">;

/** Once for the page and its head. */
const open = cache(async (id: string) => {
  await connection();
  const editor = await requireEditor();
  return { editor, item: await findDeskItem(editor, id) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { item } = await open((await params).id);
  return { title: newsroom.items.form.editTitle(item?.content.title ?? "") };
}

/** One item: written by who may change it, read by who may not. */
export default async function ItemPage({ params }: Props) {
  const { editor, item } = await open((await params).id);
  if (!item) notFound();
  const publishing = await readPublishing(editor, item.id);
  if (item.erasedAt === null && allows(editor.role, "item.save", item)) {
    return (
      <OpenItem key={item.id} editor={editor} item={item} given={await givenFor(editor, item.content)}>
        <AdminPage editor={editor} path="/admin/items" title={<ItemHeading />}>
          <ItemEditor isNew={false}>
            <EditorPublishing given={publishing} />
          </ItemEditor>
        </AdminPage>
      </OpenItem>
    );
  }
  return (
    <AdminPage editor={editor} path="/admin/items" title={newsroom.items.form.editTitle(item.content.title)}>
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <ItemReading item={item} />
        <aside>
          <ReadingPublishing editor={editor} given={publishing} />
        </aside>
      </div>
    </AdminPage>
  );
}
