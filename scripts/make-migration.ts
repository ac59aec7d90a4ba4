import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { migrationsFolder, readMigrations } from "#server/migrations.ts";
import { startScratchServer } from "#server/postgres/scratch.ts";
import { diffMigrations } from "./migration-diff.ts";

/** `npm run migration -- NAME`: writes what schema.prisma has and the migrations have not as a new migration. */
const name = process.argv[2]?.toLowerCase().replace(/[^a-z0-9]+/g, "_");
if (!name) {
  console.error("Say what the migration does: npm run migration -- add-translations");
  process.exit(1);
}

const server = await startScratchServer();
try {
  const sql = await diffMigrations(server.addressOf("postgres"), readMigrations());
  if (sql === null) console.log("schema.prisma and the migrations agree: nothing to write.");
  else write(sql);
} finally {
  await server.close();
}

function write(sql: string): void {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(migrationsFolder, `${stamp}_${name}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, "migration.sql"), sql);
  console.log(
    `Written: ${path.relative(process.cwd(), folder)}/migration.sql. Read it before you commit it.`,
  );
}
