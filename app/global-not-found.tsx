import "./globals.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { connection } from "next/server";
import { cache } from "react";
import { WithdrawnNotice } from "#components/item/withdrawn-notice.tsx";
import { Document } from "#components/site/document.tsx";
import { MissingPage } from "#components/site/missing-page.tsx";
import { askedHeader } from "#lib/addresses.ts";
import { getWithdrawnItem, listNewest } from "#lib/items/published.ts";
import { shownNewest } from "#lib/items/rules.ts";
import { recordNamedBy } from "#lib/read-address.ts";
import { text } from "#lib/text/catalogue.ts";
import { readSite } from "./(site)/read-site.ts";
import { SitePage } from "./(site)/site-page.tsx";

export { viewport } from "#components/site/viewport.ts";

export const instant = false;

/** The withdrawn item that once stood at the address, or null. Read once for the head and the page. */
const readWithdrawn = cache(async () => {
  const named = recordNamedBy((await headers()).get(askedHeader) ?? "");
  return named?.noun === "item" ? getWithdrawnItem(named.slug) : null;
});

export async function generateMetadata(): Promise<Metadata> {
  const withdrawn = await readWithdrawn();
  const { title, introduction: description } = withdrawn ? text.site.withdrawn : text.site.missing;
  return {
    title: `${title} – ${(await readSite()).name}`,
    description,
    // Gone for good, which Next cannot say: for whoever serves the page.
    ...(withdrawn && { other: { "asylnytt:status": "410" } }),
  };
}

/** Complete HTML for an address that leads nowhere, or to an item that was withdrawn. */
export default async function GlobalNotFound() {
  await connection();
  const [withdrawn, newest] = await Promise.all([readWithdrawn(), listNewest(shownNewest)]);
  return (
    <Document>
      <SitePage path="">
        {withdrawn ? <WithdrawnNotice item={withdrawn} newest={newest} /> : <MissingPage newest={newest} />}
      </SitePage>
    </Document>
  );
}
