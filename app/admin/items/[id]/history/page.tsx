import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { AdminPage } from "#app/admin/admin-page.tsx";
import { CompareForm } from "#components/admin/history/compare-form.tsx";
import { Comparison } from "#components/admin/history/comparison.tsx";
import { RecordHistory } from "#components/admin/history/record-history.tsx";
import { RevisionList } from "#components/admin/history/revision-list.tsx";
import { requireEditor } from "#lib/auth/current-editor.ts";
import { allows } from "#lib/auth/permissions.ts";
import { listHistoryOf } from "#lib/history/desk.ts";
import { readRevisions } from "#lib/revisions/desk.ts";
import { comparisonSchema } from "#lib/revisions/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { RestoreForm } from "./restore-form.tsx";

export const instant = false;
const words = newsroom.history.revisions;
export const metadata: Metadata = { title: words.title };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
}

/** What became of an item, version by version, and what was done to it. */
export default async function ItemHistoryPage({ params, searchParams }: Props) {
  await connection();
  const editor = await requireEditor("item.read");
  const { id } = await params;
  const found = await readRevisions(editor, id, comparisonSchema.parse(await searchParams));
  if (!found) notFound();
  const { item, revisions, compared } = found;
  const events = allows(editor.role, "history.read") ? await listHistoryOf(editor, "item", id) : null;
  const isEarlier = compared !== null && compared.to.version !== item.version;
  return (
    <AdminPage
      editor={editor}
      path="/admin/items"
      title={words.of(item.title || newsroom.history.untitled)}
      actions={
        <a href={`/admin/items/${id}`} className="button">
          {words.back}
        </a>
      }
    >
      <CompareForm revisions={revisions} from={compared?.from?.version ?? 0} to={compared?.to.version} />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <RevisionList itemId={id} revisions={revisions} shown={compared?.to.version} />
        <div>
          {compared && <Comparison compared={compared} />}
          {isEarlier && allows(editor.role, "item.restore", item) && (
            <RestoreForm
              id={id}
              version={item.version}
              revision={compared.to.version}
              isPublic={item.status === "PUBLISHED"}
            />
          )}
          {events && <RecordHistory lines={events} />}
        </div>
      </div>
    </AdminPage>
  );
}
