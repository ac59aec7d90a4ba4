import type { Metadata } from "next";
import { connection } from "next/server";
import { Gate } from "#components/admin/account/gate.tsx";
import { readLink } from "#lib/auth/access-links.ts";
import { loginPage } from "#lib/auth/pages.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { InvitationForm, ResetForm, SetupForm } from "./link-forms.tsx";

export const instant = false;
const words = newsroom.account;
// The address is a secret: it is named to nobody.
export const metadata: Metadata = { title: words.logIn, referrer: "no-referrer" };

/** A link that lets somebody in. Looking at it changes nothing; its form uses it. */
export default async function SetupPage({ params }: PageProps<"/admin/setup/[token]">) {
  await connection();
  const { token } = await params;
  const link = await readLink(token);
  switch (link?.purpose) {
    case "SETUP":
      return (
        <Gate title={words.setupTitle}>
          <p>{words.setupText}</p>
          <SetupForm token={token} />
        </Gate>
      );
    case "INVITATION":
      return (
        <Gate title={words.invitationTitle}>
          <p>{words.invitationText(link.email, newsroom.frame.roles[link.role])}</p>
          <InvitationForm token={token} email={link.email} />
        </Gate>
      );
    case "RESET":
      return (
        <Gate title={words.resetTitle}>
          <p>{words.resetText(link.email)}</p>
          <ResetForm token={token} email={link.email} />
        </Gate>
      );
    default:
      return (
        <Gate title={words.deadTitle}>
          <p>{words.deadText}</p>
          <p>
            <a href={loginPage()}>{words.back}</a>
          </p>
        </Gate>
      );
  }
}
