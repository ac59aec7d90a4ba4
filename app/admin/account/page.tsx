import type { Metadata } from "next";
import { connection } from "next/server";
import { requireEditor } from "#lib/auth/current-editor.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { AdminPage } from "../admin-page.tsx";
import { LogOutForm } from "./log-out-form.tsx";

export const instant = false;
const words = newsroom.account;
export const metadata: Metadata = { title: words.title };

/** One's own account. */
export default async function AccountPage() {
  await connection();
  const editor = await requireEditor("account.manage");
  return (
    <AdminPage editor={editor} path="/admin/account" title={words.title}>
      <LogOutForm />
    </AdminPage>
  );
}
