import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { Gate } from "#components/admin/account/gate.tsx";
import { Notice } from "#components/admin/form/notice.tsx";
import { currentSession } from "#lib/auth/current-session.ts";
import { forgottenPage, safeNext } from "#lib/auth/pages.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { LogInForm } from "./log-in-form.tsx";
import { PasskeyLogIn } from "./passkey-log-in.tsx";

export const instant = false;
const words = newsroom.account;
export const metadata: Metadata = { title: words.logIn };

/** Where editors log in; whoever is in already goes on. */
export default async function LogInPage({ searchParams }: PageProps<"/admin/login">) {
  await connection();
  const { next, said } = await searchParams;
  const target = safeNext(next);
  if (await currentSession(await headers())) redirect(target);
  return (
    <Gate title={words.logInTitle}>
      {said === "out" && <Notice>{words.loggedOut}</Notice>}
      {said === "password" && <Notice kind="done">{words.passwordSet}</Notice>}
      <LogInForm next={target} />
      <PasskeyLogIn next={target} />
      <p>
        <a href={forgottenPage}>{words.forgotten}</a>
      </p>
    </Gate>
  );
}
