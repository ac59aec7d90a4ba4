import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { AccountSection } from "#components/admin/account/account-section.tsx";
import { HistoryLink } from "#components/admin/history/history-link.tsx";
import { SponsorLogo } from "#components/sponsor/sponsor-logo.tsx";
import { requireEditor } from "#lib/auth/current-editor.ts";
import { getDeskSponsor } from "#lib/sponsors/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { AdminPage } from "../../admin-page.tsx";
import { LogoForm, RemoveLogoForm } from "./logo-forms.tsx";
import { SponsorForm } from "./sponsor-form.tsx";

export const instant = false;
const words = newsroom.sponsors;
export const metadata: Metadata = { title: words.title };

/** One sponsor: when it pays, what is shown for it, and its logo. */
export default async function SponsorPage({ params }: PageProps<"/admin/sponsors/[id]">) {
  await connection();
  const editor = await requireEditor("sponsor.save");
  const { id } = await params;
  const sponsor = await getDeskSponsor(editor, id);
  if (!sponsor) notFound();
  return (
    <AdminPage
      editor={editor}
      path="/admin/sponsors"
      title={sponsor.name}
      actions={
        <>
          <a href="/admin/sponsors">{words.all}</a>
          <HistoryLink type="sponsor" id={id} />
        </>
      }
    >
      <AccountSection title={words.form.title}>
        <SponsorForm sponsor={sponsor} />
      </AccountSection>
      <AccountSection title={words.logo.title}>
        <div>
          {sponsor.logo ? (
            <SponsorLogo logo={sponsor.logo} name={sponsor.name} />
          ) : (
            <p className="text-soft">{words.logo.none}</p>
          )}
        </div>
        <LogoForm sponsor={sponsor} />
        {sponsor.logo && <RemoveLogoForm sponsor={sponsor} />}
      </AccountSection>
    </AdminPage>
  );
}
