import { db } from "#lib/db.ts";

/** Every row of every table, for a test in which nothing at all may change. */
export async function readTables(): Promise<Record<string, unknown>> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`;
  const contents: Record<string, unknown> = {};
  for (const { name } of tables) {
    const [row] = await db().$queryRaw<{ rows: unknown }[]>`
      SELECT query_to_xml(format('SELECT * FROM %I t ORDER BY t::text', ${name}::text), true, true, '')::text AS rows`;
    contents[name] = row?.rows;
  }
  return contents;
}
