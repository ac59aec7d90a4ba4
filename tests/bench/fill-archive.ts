import { db } from "#lib/db.ts";
import { findOrCreateSources } from "#lib/sources/commands.ts";
import { fillItems } from "./fill-items.ts";

const sources = 40;
const itemsOfEdition = 50;
/** So many of the newest items came out after the latest edition. */
const outside = 10;

/** Fills a database that has nothing but its categories with so many published items, and with what belongs to them. */
export async function fillArchive(published: number): Promise<void> {
  const descriptions = Array.from({ length: sources }, (_, number) => ({
    name: `Myndigheten för prov ${number + 1}`,
    aliases: [],
    type: "AUTHORITY" as const,
    homepage: `https://source-${number + 1}.example.org/`,
    country: null,
    language: "sv",
    description: null,
    monitored: true,
  }));
  await findOrCreateSources({ kind: "program", name: "start" }, descriptions);
  // One of ten is a draft.
  await fillItems(Math.ceil(published / 0.9), null);
  await fillEditions();
}

/**
 * Places the published items into published editions, in order, but for the newest. Within an edition they stand
 * by category, as its publication freezes them.
 */
async function fillEditions(): Promise<void> {
  await db().$executeRaw`
    WITH placed AS (
      SELECT i.id AS "itemId", i."publishedAt", c.id AS "categoryId", c.name, c.position,
        (row_number() OVER (ORDER BY i."publishedAt" DESC) - 1 - ${outside}::int) / ${itemsOfEdition}::int AS edition
      FROM "Item" i JOIN "Category" c ON c.id = i."categoryId" WHERE i.status = 'PUBLISHED'
      ORDER BY i."publishedAt" DESC OFFSET ${outside}::int
    ), edition AS MATERIALIZED (
      SELECT edition, gen_random_uuid() AS id, max("publishedAt") AS at FROM placed GROUP BY 1
    ), made AS (
      INSERT INTO "Edition" (id, date, number, status, "publishedAt", "createdAt", "updatedAt")
      SELECT id, at::date, row_number() OVER (PARTITION BY at::date), 'PUBLISHED', at, at, at FROM edition
    )
    INSERT INTO "Placement" ("editionId", "itemId", position, "categoryId", "categoryName", "categoryPosition")
    SELECT id, "itemId", row_number() OVER (PARTITION BY id ORDER BY position, "publishedAt"),
      "categoryId", name, position
    FROM placed JOIN edition USING (edition)`;
  await db().$executeRaw`ANALYZE`;
}
