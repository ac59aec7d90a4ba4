import type { Tx } from "#lib/db.ts";
import { record } from "#lib/history/commands.ts";
import { type Actor, actorName } from "#lib/history/schema.ts";

/**
 * Lets items name another category or source than they did. Each gets a new version with a revision, so that
 * whoever has it open finds out; their older revisions name the new record too, so that they can be restored.
 * @returns the items
 */
export async function repointItems(
  tx: Tx,
  actor: Actor,
  { noun, from, to }: { noun: "category" | "source"; from: string; to: string },
): Promise<string[]> {
  const ids = noun === "category" ? await moveCategory(tx, from, to) : await moveSource(tx, from, to);
  if (noun === "category") await rewriteCategory(tx, from, to);
  else await rewriteSource(tx, from, to);
  const saved = await tx.$queryRaw<{ id: string; version: number }[]>`
    UPDATE "Item" SET version = version + 1, "updatedAt" = now() WHERE id = ANY(${ids}::uuid[])
    RETURNING id::text, version`;
  await tx.$executeRaw`
    INSERT INTO "Revision" ("itemId", version, content, actor)
    SELECT i.id, i.version, r.content, ${actorName(actor)}
    FROM "Item" i JOIN "Revision" r ON r."itemId" = i.id AND r.version = i.version - 1
    WHERE i.id = ANY(${ids}::uuid[])`;
  await record(
    tx,
    actor,
    saved.map(({ id, version }) => ({
      action: "saved",
      recordType: "item",
      recordId: id,
      details: { version, merged: noun },
    })),
  );
  return ids;
}

async function moveCategory(tx: Tx, from: string, to: string): Promise<string[]> {
  const items = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM "Item" i
    WHERE i."categoryId" = ${from}::uuid
      OR EXISTS (SELECT FROM "ItemCategory" x WHERE x."itemId" = i.id AND x."categoryId" = ${from}::uuid)
    ORDER BY id FOR UPDATE`;
  await tx.$executeRaw`UPDATE "Item" SET "categoryId" = ${to}::uuid WHERE "categoryId" = ${from}::uuid`;
  // Once is enough: not twice among the further ones, and not where it is the main one.
  await tx.$executeRaw`
    UPDATE "ItemCategory" x SET "categoryId" = ${to}::uuid WHERE x."categoryId" = ${from}::uuid
      AND NOT EXISTS (SELECT FROM "ItemCategory" y WHERE y."itemId" = x."itemId" AND y."categoryId" = ${to}::uuid)`;
  await tx.$executeRaw`
    DELETE FROM "ItemCategory" x USING "Item" i
    WHERE i.id = x."itemId" AND (
      x."categoryId" = ${from}::uuid OR (x."categoryId" = ${to}::uuid AND i."categoryId" = ${to}::uuid)
    )`;
  return items.map(({ id }) => id);
}

async function moveSource(tx: Tx, from: string, to: string): Promise<string[]> {
  const items = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM "Item" i
    WHERE EXISTS (SELECT FROM "ItemSource" x WHERE x."itemId" = i.id AND x."sourceId" = ${from}::uuid)
    ORDER BY id FOR UPDATE`;
  await tx.$executeRaw`
    UPDATE "ItemSource" x SET "sourceId" = ${to}::uuid WHERE x."sourceId" = ${from}::uuid
      AND NOT EXISTS (SELECT FROM "ItemSource" y WHERE y."itemId" = x."itemId" AND y."sourceId" = ${to}::uuid)`;
  await tx.itemSource.deleteMany({ where: { sourceId: from } });
  return items.map(({ id }) => id);
}

function rewriteCategory(tx: Tx, from: string, to: string): Promise<number> {
  return tx.$executeRaw`
    UPDATE "Revision" SET content = content
      || CASE WHEN content->>'categoryId' = ${from} THEN jsonb_build_object('categoryId', ${to}::text) ELSE '{}' END
      || jsonb_build_object('alsoInIds', (
        SELECT coalesce(jsonb_agg(id ORDER BY first), '[]') FROM (
          SELECT replace(named, ${from}, ${to}) AS id, min(place) AS first
          FROM jsonb_array_elements_text(content->'alsoInIds') WITH ORDINALITY AS each (named, place)
          GROUP BY 1
        ) once
        WHERE id IS DISTINCT FROM replace(content->>'categoryId', ${from}, ${to})
      ))
    WHERE content->>'categoryId' = ${from} OR content->'alsoInIds' ? ${from}`;
}

function rewriteSource(tx: Tx, from: string, to: string): Promise<number> {
  return tx.$executeRaw`
    UPDATE "Revision" SET content = content || jsonb_build_object('sourceIds', (
      SELECT jsonb_agg(id ORDER BY first) FROM (
        SELECT replace(named, ${from}, ${to}) AS id, min(place) AS first
        FROM jsonb_array_elements_text(content->'sourceIds') WITH ORDINALITY AS each (named, place)
        GROUP BY 1
      ) once
    ))
    WHERE content->'sourceIds' ? ${from}`;
}
