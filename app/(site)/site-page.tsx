import type { ReactNode } from "react";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { getColophon } from "#lib/colophon/published.ts";
import { getSponsor, type PublishedSponsor } from "#lib/sponsors/published.ts";
import { readSite } from "./read-site.ts";

/**
 * A page with everything that stands around it. `sponsor` is given by pages of an edition, which
 * name the sponsor that the edition had (null: none); other pages name today's.
 */
export async function SitePage({
  path,
  sponsor,
  children,
}: {
  path: string;
  sponsor?: PublishedSponsor | null;
  children: ReactNode;
}) {
  const [site, colophon, shown] = await Promise.all([
    readSite(),
    getColophon(),
    sponsor === undefined ? getSponsor() : sponsor,
  ]);
  return (
    <SiteFrame site={site} path={path} sponsor={shown} colophon={colophon}>
      {children}
    </SiteFrame>
  );
}
