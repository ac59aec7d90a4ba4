import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { Gate } from "#components/admin/account/gate.tsx";
import { loginPage, safeNext } from "#lib/auth/pages.ts";
import { isPending } from "#lib/auth/second-step.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { CodeForm, RecoveryForm } from "./code-forms.tsx";

export const instant = false;
const words = newsroom.account;
export const metadata: Metadata = { title: words.codeTitle };

/** The second step of a login. */
export default async function CodePage({ searchParams }: PageProps<"/admin/login/code">) {
  await connection();
  const next = safeNext((await searchParams).next);
  if (!(await isPending(await headers()))) redirect(loginPage(next));
  return (
    <Gate title={words.codeTitle}>
      <CodeForm next={next} />
      <details className="grid gap-4">
        <summary className="w-fit cursor-pointer py-1 text-accent">{words.useRecovery}</summary>
        <div className="pt-3">
          <RecoveryForm next={next} />
        </div>
      </details>
      <p>
        <a href={loginPage(next)}>{words.startOver}</a>
      </p>
    </Gate>
  );
}
