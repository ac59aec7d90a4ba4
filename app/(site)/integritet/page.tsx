import type { Metadata } from "next";
import { connection } from "next/server";
import { ProseHead, ProseSections } from "#components/site/prose.tsx";
import { Columns } from "#components/ui/columns.tsx";
import { privacyPage } from "#lib/addresses.ts";
import { text } from "#lib/text/catalogue.ts";
import { siteMetadata } from "../read-site.ts";
import { SitePage } from "../site-page.tsx";

export const instant = false;

const { privacy } = text.prose;

export function generateMetadata(): Promise<Metadata> {
  return siteMetadata({ title: privacy.title, description: privacy.intro, path: privacyPage });
}

export default async function PrivacyPage() {
  await connection();
  return (
    <SitePage path={privacyPage}>
      <Columns head={<ProseHead prose={privacy} />}>
        <ProseSections sections={privacy.sections} level={2} />
      </Columns>
    </SitePage>
  );
}
