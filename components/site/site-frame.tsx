import type { ReactNode } from "react";
import type { PublishedColophon } from "#lib/colophon/published.ts";
import type { Site } from "#lib/settings/published.ts";
import type { PublishedSponsor } from "#lib/sponsors/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { Colophon } from "./colophon.tsx";
import { Masthead } from "./masthead.tsx";

/**
 * Everything around a page's own content. `path` is the page's address, for the menu. Without a colophon it
 * has no foot.
 */
export function SiteFrame({
  site,
  path,
  sponsor,
  colophon,
  children,
}: {
  site: Site;
  path: string;
  sponsor: PublishedSponsor | null;
  colophon: PublishedColophon | null;
  children: ReactNode;
}) {
  return (
    <>
      <a href={`#${contentId}`} className="skip">
        {text.site.skip}
      </a>
      <Masthead site={site} path={path} sponsor={sponsor} />
      <main id={contentId}>{children}</main>
      {colophon && <Colophon site={site} colophon={colophon} />}
    </>
  );
}

const contentId = "innehall";
