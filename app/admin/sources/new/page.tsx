import type { Metadata } from "next";
import { connection } from "next/server";
import { requireEditor } from "#lib/auth/current-editor.ts";
import { countries } from "#lib/text/countries.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { AdminPage } from "../../admin-page.tsx";
import { CreateForm } from "./create-form.tsx";

export const instant = false;
const words = newsroom.sources;
export const metadata: Metadata = { title: words.create };

/** A source that is not known yet. */
export default async function NewSourcePage() {
  await connection();
  const editor = await requireEditor("source.save");
  return (
    <AdminPage
      editor={editor}
      path="/admin/sources"
      title={words.create}
      actions={<a href="/admin/sources">{words.all}</a>}
    >
      <CreateForm countries={countries} />
    </AdminPage>
  );
}
