import type { Metadata } from "next";
import { connection } from "next/server";
import { AdminPage } from "#app/admin/admin-page.tsx";
import { EventList } from "#components/admin/history/event-list.tsx";
import { HistoryFilters } from "#components/admin/history/history-filters.tsx";
import { requireEditor } from "#lib/auth/current-editor.ts";
import { historyPeople, listHistory } from "#lib/history/desk.ts";
import { type HistoryFilter, historyFilterSchema } from "#lib/history/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";

export const instant = false;
const words = newsroom.history;
export const metadata: Metadata = { title: words.title };

/** Who did what to which record, when. */
export default async function HistoryPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  await connection();
  const editor = await requireEditor("history.read");
  const filter = historyFilterSchema.parse(await searchParams);
  const [{ lines, next }, people] = await Promise.all([listHistory(editor, filter), historyPeople(editor)]);
  return (
    <AdminPage editor={editor} path="/admin/history" title={words.title}>
      <HistoryFilters filter={filter} people={people} />
      <EventList lines={lines} empty={words.noneFound} />
      <nav className="mt-4 flex gap-6" aria-label={words.title}>
        {filter.after && <a href={addressOf({ ...filter, after: null })}>{words.newest}</a>}
        {next && <a href={addressOf({ ...filter, after: next })}>{words.older}</a>}
      </nav>
    </AdminPage>
  );
}

function addressOf(filter: HistoryFilter): string {
  const chosen = Object.entries(filter).filter(([, value]) => value);
  return `/admin/history?${new URLSearchParams(chosen as [string, string][])}`;
}
