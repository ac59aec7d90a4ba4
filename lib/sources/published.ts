import type { Prisma } from "#generated/prisma/client.ts";
import { db } from "#lib/db.ts";
import type { SourceType } from "./schema.ts";

export interface SourceLine {
  slug: string;
  name: string;
  type: SourceType;
  homepage: string | null;
  monitored: boolean;
  itemCount: number;
}

export interface PublishedSource {
  slug: string;
  name: string;
  type: SourceType;
  homepage: string | null;
  language: string | null;
  country: string | null;
  description: string | null;
  /** Why the editors follow it. */
  reason: string | null;
  monitored: boolean;
}

/** That readers may see a source: it is watched, or something published comes from it. */
export const isPublic: Prisma.SourceWhereInput = {
  OR: [{ monitored: true }, { items: { some: { item: { status: "PUBLISHED" } } } }],
};

/** The sources that are watched or that published items come from, by name in Swedish order. */
export async function listSources(): Promise<SourceLine[]> {
  const rows = await db().source.findMany({
    where: isPublic,
    select: {
      slug: true,
      name: true,
      type: true,
      homepage: true,
      monitored: true,
      _count: { select: { items: { where: { item: { status: "PUBLISHED" } } } } },
    },
  });
  return rows
    .map(({ _count, ...row }) => ({ ...row, itemCount: _count.items }))
    .sort((a, b) => swedishOrder.compare(a.name, b.name));
}

/** The source at an address, or null; sources that only drafts name are not shown. */
export function getSource(slug: string): Promise<PublishedSource | null> {
  return db().source.findFirst({
    where: { slug, ...isPublic },
    select: {
      slug: true,
      name: true,
      type: true,
      homepage: true,
      language: true,
      country: true,
      description: true,
      reason: true,
      monitored: true,
    },
  });
}

const swedishOrder = new Intl.Collator("sv", { sensitivity: "base", numeric: true });
