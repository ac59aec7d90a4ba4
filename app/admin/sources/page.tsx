import type { Metadata } from "next";
import { connection } from "next/server";
import { SourceFilters, sourceList } from "#components/admin/source/source-filters.tsx";
import { SourceTable } from "#components/admin/source/source-table.tsx";
import { requireEditor } from "#lib/auth/current-editor.ts";
import { listDeskSources } from "#lib/sources/desk.ts";
import { sourceFilterSchema } from "#lib/sources/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { AdminPage } from "../admin-page.tsx";

export const instant = false;
const words = newsroom.sources;
export const metadata: Metadata = { title: words.title };

/** Every source, watched or not, by name. */
export default async function SourcesPage({ searchParams }: PageProps<"/admin/sources">) {
  await connection();
  const editor = await requireEditor("source.save");
  const filter = sourceFilterSchema.parse(await searchParams);
  const { rows, total, pages } = await listDeskSources(editor, filter);
  return (
    <AdminPage
      editor={editor}
      path="/admin/sources"
      title={words.title}
      actions={
        <a href="/admin/sources/new" className="button button-primary">
          {words.create}
        </a>
      }
    >
      <SourceFilters filter={filter} />
      <p className="guidance mt-4">{words.count(total)}</p>
      {rows.length > 0 ? <SourceTable rows={rows} /> : <p className="none">{words.none}</p>}
      {pages > 1 && (
        <nav aria-label={words.pages} className="mt-5 flex gap-6">
          {filter.page > 1 && <a href={sourceList({ ...filter, page: filter.page - 1 })}>{words.previous}</a>}
          <span className="text-soft tabular-nums">
            {filter.page} / {pages}
          </span>
          {filter.page < pages && <a href={sourceList({ ...filter, page: filter.page + 1 })}>{words.next}</a>}
        </nav>
      )}
    </AdminPage>
  );
}
