import { requireAllowed } from "#lib/auth/permissions.ts";
import type { Editor } from "#lib/auth/schema.ts";
import { type Body, bodySchema } from "#lib/body/schema.ts";
import { db } from "#lib/db.ts";

/** What the editors have said of the site; null: the text catalogue's words. */
export interface DeskSettings {
  version: number;
  siteName: string | null;
  tagline: string | null;
  contactEmail: string | null;
  about: Body | null;
}

export interface DeskColophon {
  version: number;
  monitoring: string[];
  compilation: string[];
  responsiblePublisher: string | null;
}

/**
 * What an administrator keeps: the site's words, who is behind it, and how much of the sample is left.
 * @throws Problem `not-allowed`
 */
export async function getDeskSettings(editor: Editor): Promise<{
  settings: DeskSettings;
  colophon: DeskColophon;
  sample: { items: number; editions: number };
}> {
  requireAllowed(editor, "settings.save");
  const [row, colophon, left] = await Promise.all([
    db().siteSettings.findUnique({ where: { id: 1 } }),
    db().colophon.findUnique({ where: { id: 1 }, omit: { id: true, statedOn: true } }),
    sampleLeft(),
  ]);
  const settings = {
    version: row?.version ?? 0,
    siteName: row?.siteName ?? null,
    tagline: row?.tagline ?? null,
    contactEmail: row?.contactEmail ?? null,
    about: bodySchema.safeParse(row?.about).data ?? null,
  };
  const nobody = { version: 0, monitoring: [], compilation: [], responsiblePublisher: null };
  return { settings, colophon: colophon ?? nobody, sample: left };
}

/** What the sample has made and nobody has removed. */
async function sampleLeft(): Promise<{ items: number; editions: number }> {
  const rows = await db().$queryRaw<{ recordType: string; count: number }[]>`
    SELECT e."recordType", count(*)::int AS count FROM "HistoryEvent" e
    WHERE e.actor = 'sample' AND e.action = 'created' AND e."recordType" IN ('item', 'edition')
      AND NOT EXISTS (
        SELECT FROM "HistoryEvent" r WHERE r."recordId" = e."recordId" AND r.action = 'removed'
      )
    GROUP BY 1`;
  const countOf = (type: string) => rows.find(({ recordType }) => recordType === type)?.count ?? 0;
  return { items: countOf("item"), editions: countOf("edition") };
}
