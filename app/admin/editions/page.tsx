import type { Metadata } from "next";
import { connection } from "next/server";
import { EditionTable } from "#components/admin/edition/edition-table.tsx";
import { editionSlug } from "#lib/addresses.ts";
import { requireEditor } from "#lib/auth/current-editor.ts";
import { dayOf } from "#lib/dates.ts";
import { listEditionsAtDesk } from "#lib/editions/desk.ts";
import { editionOf } from "#lib/read-address.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { AdminPage } from "../admin-page.tsx";
import { publishEditions, scheduleEditions } from "./actions.ts";
import { MakeEditionForm } from "./make-edition-form.tsx";

export const instant = false;
const words = newsroom.editions;
export const metadata: Metadata = { title: words.title };

/** Every edition: what is being made and scheduled first, then what has been published. */
export default async function EditionsPage({ searchParams }: PageProps<"/admin/editions">) {
  await connection();
  const editor = await requireEditor("edition.save");
  const { before } = await searchParams;
  const from = typeof before === "string" ? editionOf(before) : null;
  const { coming, published, next } = await listEditionsAtDesk(editor, from);
  const today = dayOf(new Date());
  return (
    <AdminPage editor={editor} path="/admin/editions" title={words.title}>
      {from === null && (
        <>
          <MakeEditionForm today={today} />
          <h2 className="mt-8 mb-2 font-semibold">{words.coming}</h2>
          <EditionTable
            rows={coming}
            empty={words.noComing}
            together={{ publish: publishEditions, schedule: scheduleEditions, today }}
          />
        </>
      )}
      <h2 className="mt-8 mb-2 font-semibold">{words.published}</h2>
      <EditionTable rows={published} empty={words.noPublished} />
      <p className="mt-4 flex gap-4">
        {from && <a href="/admin/editions">{words.latest}</a>}
        {next && <a href={`/admin/editions?before=${editionSlug(next)}`}>{words.earlier}</a>}
      </p>
    </AdminPage>
  );
}
