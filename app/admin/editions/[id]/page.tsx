import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { EditionComposer } from "#components/admin/edition/edition-composer.tsx";
import { HistoryLink } from "#components/admin/history/history-link.tsx";
import { requireEditor } from "#lib/auth/current-editor.ts";
import { dayOf, formatDay } from "#lib/dates.ts";
import { findDeskEdition } from "#lib/editions/desk.ts";
import { findPlaceable, listMainCategories } from "#lib/placements/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { AdminPage } from "../../admin-page.tsx";
import { createPreviewLink, revokePreviewLink } from "../../publishing/actions.ts";
import {
  arrangeEdition,
  findItems,
  loadEdition,
  publishEditions,
  removeEdition,
  saveFacts,
  scheduleEditions,
  stayAtEdition,
  unscheduleEditions,
} from "../actions.ts";

export const instant = false;
const words = newsroom.editions;
export const metadata: Metadata = { title: words.title };

const actions = {
  load: loadEdition,
  arrange: arrangeEdition,
  find: findItems,
  saveFacts,
  publish: publishEditions,
  schedule: scheduleEditions,
  unschedule: unscheduleEditions,
  remove: removeEdition,
  stay: stayAtEdition,
  createPreviewLink,
  revokePreviewLink,
};

/** An edition as it is put together. */
export default async function EditionPage({ params }: PageProps<"/admin/editions/[id]">) {
  await connection();
  const editor = await requireEditor("edition.save");
  const { id } = await params;
  const [edition, candidates, categories] = await Promise.all([
    findDeskEdition(editor, id),
    findPlaceable(editor, { text: "", status: null, categoryId: null }),
    listMainCategories(editor),
  ]);
  if (!edition) notFound();
  const { date, number } = edition;
  return (
    <AdminPage
      editor={editor}
      path="/admin/editions"
      title={words.heading(words.name(formatDay(date), number))}
      actions={<HistoryLink type="edition" id={id} />}
    >
      <EditionComposer
        initial={edition}
        candidates={candidates}
        categories={categories}
        today={dayOf(new Date())}
        actions={actions}
      />
    </AdminPage>
  );
}
