import { createReadStream } from "node:fs";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import {
  type Checksums,
  checksumsSchema,
  entries,
  type Manifest,
  manifestSchema,
} from "#lib/backups/schema.ts";
import { Problem } from "#lib/errors.ts";

/** What a backup says of itself. */
export interface Backup {
  manifest: Manifest;
  secret: string;
  checksums: Checksums;
}

/**
 * The entries of a backup, one after the other, in their order.
 * @throws Problem `backup.missing`, `backup.broken`
 */
export async function* readEntries(file: string): AsyncGenerator<{ name: string; body: string }> {
  const tar = extract();
  const reading = pipeline(createReadStream(file), createGunzip(), tar);
  // It is said by the loop below.
  reading.catch(() => {});
  try {
    for await (const entry of tar) yield { name: entry.header.name, body: await text(entry) };
    await reading;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new Problem("backup.missing", { file });
    throw new Problem("backup.broken", { file }, { cause });
  }
}

/** Reads a backup from its beginning to its end, to know that it is whole. @throws as `readEntries` */
export async function checkBackup(file: string): Promise<Backup> {
  const found: Partial<Record<string, string>> = {};
  const said = new Set<string>([entries.manifest, entries.secret, entries.checksums]);
  for await (const { name, body } of readEntries(file)) if (said.has(name)) found[name] = body;
  try {
    return {
      manifest: manifestSchema.parse(JSON.parse(found[entries.manifest] ?? "")),
      secret: found[entries.secret] ?? "",
      checksums: checksumsSchema.parse(JSON.parse(found[entries.checksums] ?? "")),
    };
  } catch (cause) {
    throw new Problem("backup.broken", { file }, { cause });
  }
}
