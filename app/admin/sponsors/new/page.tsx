import type { Metadata } from "next";
import { connection } from "next/server";
import { requireEditor } from "#lib/auth/current-editor.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { AdminPage } from "../../admin-page.tsx";
import { CreateForm } from "./create-form.tsx";

export const instant = false;
const words = newsroom.sponsors;
export const metadata: Metadata = { title: words.create };

/** A sponsor that is not known yet. */
export default async function NewSponsorPage() {
  await connection();
  const editor = await requireEditor("sponsor.save");
  return (
    <AdminPage
      editor={editor}
      path="/admin/sponsors"
      title={words.create}
      actions={<a href="/admin/sponsors">{words.all}</a>}
    >
      <CreateForm />
    </AdminPage>
  );
}
