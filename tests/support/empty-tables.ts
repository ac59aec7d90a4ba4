import { transaction } from "#lib/db.ts";
import { insertEditors } from "./editors.ts";

/**
 * Empties every table of the test file's database but for the editors, for a test that must start from nothing. In a
 * transaction of ours, which runs again when a worker that is just ending was in its way.
 */
export async function emptyTables(): Promise<void> {
  await transaction(
    (tx) => tx.$executeRaw`
      DO $$ BEGIN EXECUTE (
        SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ') || ' RESTART IDENTITY'
        FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
      ); END $$`,
  );
  await insertEditors();
}
