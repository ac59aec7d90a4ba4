import type { Metadata } from "next";
import { connection } from "next/server";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { UnavailablePage } from "#components/site/unavailable-page.tsx";
import { text } from "#lib/text/catalogue.ts";
import { readSite } from "../read-site.ts";

export const instant = false;

/** With nothing but words at hand: the page that stands in for others needs no database. */
const readName = () => readSite().catch(() => siteInWords);
const siteInWords = { name: text.siteName, tagline: text.tagline, contactEmail: null, about: null };

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const { title, introduction: description } = text.site.unavailable;
  return { title: `${title} – ${(await readName()).name}`, description, robots: { index: false } };
}

/** Shown in place of any page that cannot be made, by whoever serves the site. */
export default async function Unavailable() {
  await connection();
  return (
    <SiteFrame site={await readName()} path="" sponsor={null} colophon={null}>
      <UnavailablePage />
    </SiteFrame>
  );
}
