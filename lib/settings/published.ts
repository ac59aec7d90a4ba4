import { type Body, bodySchema } from "#lib/body/schema.ts";
import { db } from "#lib/db.ts";
import { text } from "#lib/text/catalogue.ts";

/** What the publication is called and says of itself, on every page. */
export interface Site {
  name: string;
  tagline: string;
  contactEmail: string | null;
  /** What the about page says in place of the catalogue's words; null: those. */
  about: Body | null;
}

/** What the editors have said of the site, and the catalogue's words for the rest. */
export async function getSite(): Promise<Site> {
  const row = await db().siteSettings.findUnique({ where: { id: 1 } });
  return {
    name: row?.siteName ?? text.siteName,
    tagline: row?.tagline ?? text.tagline,
    contactEmail: row?.contactEmail ?? null,
    about: bodySchema.safeParse(row?.about).data ?? null,
  };
}
