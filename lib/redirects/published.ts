import { countArchived } from "#lib/archive/published.ts";
import { dayToColumn } from "#lib/dates.ts";
import { db } from "#lib/db.ts";
import { type NamedRecord, oldAddress, recordNamedBy } from "#lib/read-address.ts";
import { isReferred } from "#lib/references/published.ts";
import { isPublic } from "#lib/sources/published.ts";

/** What the address of a record's page leads to: the record, a place it has moved to for good, or nothing. */
export async function whereLeads(path: string): Promise<"there" | "nowhere" | { movedTo: string }> {
  const old = oldAddress(path);
  if (old !== null) return movedFrom(old, "");
  const named = recordNamedBy(path);
  if (!named) return "nowhere";
  if ((await countOf(named)) > 0) return "there";
  // The further pages of a list have moved with its first, and so have its feeds and its picture.
  const [, first = path, page = ""] =
    /^(.*?)(\/\d+|\/(?:rss|atom)\.xml|\/citera\.(?:bib|ris)|\/bild-[\da-f]+\.png)?$/.exec(path) ?? [];
  return movedFrom(first, page);
}

async function movedFrom(from: string, rest: string): Promise<"nowhere" | { movedTo: string }> {
  const row = await db().redirect.findUnique({ where: { from }, select: { to: true } });
  return row ? { movedTo: row.to + rest } : "nowhere";
}

/** Every address that has moved for good, and where to. */
export function listRedirects(): Promise<{ from: string; to: string }[]> {
  return db().redirect.findMany({ select: { from: true, to: true }, orderBy: { from: "asc" } });
}

function countOf(named: NamedRecord): Promise<number> {
  const published = { status: "PUBLISHED" } as const;
  switch (named.noun) {
    case "item":
      return db().item.count({ where: { slug: named.slug, ...published } });
    case "category":
      return db().category.count({ where: { slug: named.slug } });
    case "source":
      return db().source.count({ where: { slug: named.slug, ...isPublic } });
    case "reference":
      return db().reference.count({ where: { slug: named.slug, ...isReferred } });
    case "archive":
      return countArchived(named.part);
    case "year": {
      const date = { gte: dayToColumn(`${named.year}-01-01`), lte: dayToColumn(`${named.year}-12-31`) };
      return db().edition.count({ where: { date, ...published } });
    }
    case "edition":
      return db().edition.count({
        where: { date: dayToColumn(named.date), number: named.number, ...published },
      });
  }
}
