import type { Metadata } from "next";
import { connection } from "next/server";
import { Gate } from "#components/admin/account/gate.tsx";
import { loginPage } from "#lib/auth/pages.ts";
import { sendsMail } from "#lib/mail/send-mail.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { ForgottenForm } from "./forgotten-form.tsx";

export const instant = false;
const words = newsroom.account;
export const metadata: Metadata = { title: words.forgottenTitle };

/** For whoever has forgotten their password: a mail, or whom to ask. */
export default async function ForgottenPage() {
  await connection();
  return (
    <Gate title={words.forgottenTitle}>
      {sendsMail() ? (
        <>
          <p>{words.forgottenText}</p>
          <ForgottenForm />
        </>
      ) : (
        <p>{words.noMail}</p>
      )}
      <p>
        <a href={loginPage()}>{words.back}</a>
      </p>
    </Gate>
  );
}
