import type { Metadata } from "next";
import { connection } from "next/server";
import { AccountSection } from "#components/admin/account/account-section.tsx";
import { JobTable } from "#components/admin/jobs/job-table.tsx";
import { requireEditor } from "#lib/auth/current-editor.ts";
import { listJobRuns } from "#lib/job-runs/desk.ts";
import { getDeskSettings } from "#lib/settings/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { AdminPage } from "../admin-page.tsx";
import { AboutForm } from "./about-form.tsx";
import { SampleForm } from "./sample-form.tsx";
import { ColophonForm, SiteForm } from "./settings-forms.tsx";

export const instant = false;
const words = newsroom.settings;
export const metadata: Metadata = { title: words.title };

/** What the site is called, who is behind it, and what it says of itself. */
export default async function SettingsPage() {
  await connection();
  const editor = await requireEditor("settings.save");
  const [{ settings, colophon, sample }, runs] = await Promise.all([
    getDeskSettings(editor),
    listJobRuns(editor),
  ]);
  return (
    <AdminPage editor={editor} path="/admin/settings" title={words.title}>
      <p className="guidance mb-4 max-w-[46rem]">{words.introduction}</p>
      <AccountSection title={words.site.title}>
        <SiteForm settings={settings} />
      </AccountSection>
      <AccountSection title={words.colophon.title}>
        <ColophonForm colophon={colophon} />
      </AccountSection>
      <AccountSection title={words.about.title}>
        <AboutForm settings={settings} />
      </AccountSection>
      <AccountSection title={newsroom.jobs.title}>
        <p className="guidance">{newsroom.jobs.introduction}</p>
        <JobTable runs={runs} />
      </AccountSection>
      {sample.items + sample.editions > 0 && (
        <AccountSection title={words.sample.title}>
          <SampleForm left={sample} />
        </AccountSection>
      )}
    </AdminPage>
  );
}
