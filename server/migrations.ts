import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A step of the data model: a folder `<timestamp>_<name>` with `migration.sql`, as Prisma lays them out. */
export interface Migration {
  name: string;
  sql: string;
  /** As Prisma keeps it: SHA-256 of the file. */
  checksum: string;
}

export const migrationsFolder = path.resolve(import.meta.dirname, "../prisma/migrations");

/** All migrations that the code knows, in order. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readMigration(folder, name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readMigration(folder: string, name: string): Migration {
  const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
  return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}
