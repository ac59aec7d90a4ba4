import type { Prisma } from "#generated/prisma/client.ts";
import { db } from "#lib/db.ts";
import { type ItemPageOf, listPage } from "#lib/items/published.ts";
import type { ReferenceType } from "./schema.ts";

export interface PublishedReference {
  slug: string;
  key: string;
  label: string;
  type: ReferenceType;
}

export interface ReferenceLine extends PublishedReference {
  itemCount: number;
}

/** A reference is public while a published item names it. */
export const isReferred = {
  items: { some: { item: { status: "PUBLISHED" } } },
} satisfies Prisma.ReferenceWhereInput;

/** What has this slug, or null. */
export function getReference(slug: string): Promise<PublishedReference | null> {
  return db().reference.findFirst({
    where: { slug, ...isReferred },
    select: { slug: true, key: true, label: true, type: true },
  });
}

/** Everything that published items name, by number. */
export async function listReferences(): Promise<ReferenceLine[]> {
  const rows = await db().$queryRaw<ReferenceLine[]>`
    SELECT r.slug, r.key, r.label, r.type::text, count(*)::int AS "itemCount"
    FROM "Reference" r JOIN "ItemReference" x ON x."referenceId" = r.id JOIN "Item" i ON i.id = x."itemId"
    WHERE i.status = 'PUBLISHED' GROUP BY r.id`;
  return rows.sort((a, b) => numerically.compare(a.label, b.label));
}

const numerically = new Intl.Collator("sv", { numeric: true });

/** Which items name a reference. */
export const naming = (slug: string) =>
  ({ references: { some: { reference: { slug } } } }) satisfies Prisma.ItemWhereInput;

/** One page of the items that name a reference. */
export function listByReference(slug: string, page: number, size: number): Promise<ItemPageOf> {
  return listPage(naming(slug), page, size);
}
