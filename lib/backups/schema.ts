import { z } from "zod";

/** The format that is written; every one that was written ever is read (docs/backup-format.md). */
export const backupFormat = 1;

/** The first entry of a backup: what it is, and what is in it. */
export const manifestSchema = z.object({
  format: z.int().positive(),
  madeAt: z.iso.datetime(),
  /** The state of the data model, as the migrations that had run. */
  migrations: z.array(z.string()).min(1),
  /** In an order in which rows name only rows of earlier tables. */
  tables: z.array(z.string()),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The last entry: without it a backup is not whole. */
export const checksumsSchema = z.record(z.string(), z.object({ rows: z.int(), md5: z.string() }));
export type Checksums = z.infer<typeof checksumsSchema>;

/** What a table holds, whatever the order of its rows; with the time zone UTC it is the same everywhere. */
export const checksumSql = (table: string) => `
  SELECT count(*)::int AS rows, coalesce(md5(string_agg(sum, '' ORDER BY sum COLLATE "C")), '') AS md5
  FROM (SELECT md5(to_jsonb(t)::text) AS sum FROM "${table}" t) sums`;

/** What the entries of a backup are called. */
export const entries = {
  manifest: "manifest.json",
  secret: "secret",
  checksums: "checksums.json",
  /** Some rows of a table, one on each line. */
  part: (table: string, number: number) => `tables/${table}/${String(number).padStart(5, "0")}.jsonl`,
};

/** The table whose rows an entry holds, or null. */
export const tableOf = (entry: string) => /^tables\/(\w+)\/\d{5}\.jsonl$/.exec(entry)?.[1] ?? null;
