"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { SeenVersion } from "#components/admin/form/seen-version.tsx";
import { LineField, LinesField } from "#components/admin/form/text-fields.tsx";
import type { DeskColophon, DeskSettings } from "#lib/settings/desk.ts";
import { text } from "#lib/text/catalogue.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { editColophon, saveSettings } from "./actions.ts";

const words = newsroom.settings;

/** What the site is called and how to reach it. */
export function SiteForm({ settings }: { settings: DeskSettings }) {
  const router = useRouter();
  const { site } = words;
  return (
    <ActionForm
      action={saveSettings}
      submit={site.submit}
      done={() => site.done}
      onDone={() => router.refresh()}
    >
      {(faults) => (
        <>
          <SeenVersion version={settings.version} />
          <LineField
            name="siteName"
            label={site.siteName}
            guidance={site.siteNameGuidance(text.siteName)}
            value={settings.siteName ?? ""}
            maxLength={60}
            faults={faults}
            optional
          />
          <LineField
            name="tagline"
            label={site.tagline}
            guidance={site.siteNameGuidance(text.tagline)}
            value={settings.tagline ?? ""}
            maxLength={160}
            faults={faults}
            optional
          />
          <LineField
            name="contactEmail"
            type="email"
            label={site.contactEmail}
            guidance={site.contactEmailGuidance}
            value={settings.contactEmail ?? ""}
            maxLength={254}
            faults={faults}
            optional
          />
        </>
      )}
    </ActionForm>
  );
}

/** Who watches, who compiles, who answers for it in law. */
export function ColophonForm({ colophon }: { colophon: DeskColophon }) {
  const router = useRouter();
  const { colophon: names } = words;
  return (
    <ActionForm
      action={editColophon}
      submit={names.submit}
      done={() => names.done}
      onDone={() => router.refresh()}
    >
      {(faults) => (
        <>
          <SeenVersion version={colophon.version} />
          <LinesField
            name="monitoring"
            label={names.monitoring}
            guidance={names.names}
            value={colophon.monitoring.join("\n")}
            faults={faults}
            optional
          />
          <LinesField
            name="compilation"
            label={names.compilation}
            guidance={names.names}
            value={colophon.compilation.join("\n")}
            faults={faults}
            optional
          />
          <LineField
            name="responsiblePublisher"
            label={names.responsiblePublisher}
            value={colophon.responsiblePublisher ?? ""}
            faults={faults}
            optional
          />
        </>
      )}
    </ActionForm>
  );
}
