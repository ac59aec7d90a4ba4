import type { Metadata } from "next";
import { connection } from "next/server";
import { AccountSection } from "#components/admin/account/account-section.tsx";
import { FoldedForm } from "#components/admin/account/folded-form.tsx";
import { PasskeyList } from "#components/admin/account/passkey-list.tsx";
import { SessionList } from "#components/admin/account/session-list.tsx";
import { requireSession } from "#lib/auth/current-editor.ts";
import { listPasskeys, listSessions } from "#lib/auth/own-account.ts";
import { accountPage, secondStepPage } from "#lib/auth/pages.ts";
import { readSettings } from "#lib/env.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { AdminPage } from "../admin-page.tsx";
import { EmailForm, NameForm, PasswordForm } from "./own-forms.tsx";
import { AddPasskey, RemovePasskey } from "./passkeys.tsx";
import { SecondStepForms } from "./second-step-forms.tsx";
import { EndSession, LogOut, LogOutEverywhere } from "./session-forms.tsx";

export const instant = false;
const words = newsroom.account;
export const metadata: Metadata = { title: words.title };

/** One's own account: what one is called, how one gets in, and where one is in. */
export default async function AccountPage() {
  await connection();
  const session = await requireSession();
  const { editor, hasSecondStep } = session;
  const [passkeys, sessions] = await Promise.all([listPasskeys(editor), listSessions(session)]);
  return (
    <AdminPage editor={editor} path={accountPage} title={words.title} actions={<LogOut />}>
      <AccountSection title={words.whoYouAre}>
        <NameForm name={editor.name} />
        <p className="break-words">
          {words.email}: {editor.email}
        </p>
        <FoldedForm title={words.changeEmail}>
          <EmailForm />
        </FoldedForm>
      </AccountSection>
      <AccountSection title={words.password}>
        <FoldedForm title={words.changePassword}>
          <PasswordForm />
        </FoldedForm>
      </AccountSection>
      <AccountSection title={words.secondStep}>
        <p>{hasSecondStep ? words.secondStepOn : words.secondStepOff}</p>
        {hasSecondStep ? (
          <SecondStepForms required={readSettings().REQUIRE_2FA === "on"} />
        ) : (
          <a href={secondStepPage} className="button w-fit">
            {words.secondStepSetUp}
          </a>
        )}
      </AccountSection>
      <AccountSection title={words.passkeys}>
        <p>{words.passkeysWhy}</p>
        <PasskeyList passkeys={passkeys} remove={(id) => <RemovePasskey id={id} />} />
        <FoldedForm title={words.addPasskey}>
          <AddPasskey />
        </FoldedForm>
      </AccountSection>
      <AccountSection title={words.sessions}>
        <p>{words.sessionsWhy}</p>
        <SessionList sessions={sessions} end={(id) => <EndSession id={id} />} />
        <LogOutEverywhere />
      </AccountSection>
    </AdminPage>
  );
}
