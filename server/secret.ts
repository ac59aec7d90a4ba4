import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Settings } from "#lib/env.ts";

/**
 * What sessions and links are signed with: `AUTH_SECRET`, else one that is made once and kept in the data folder.
 * Made under another name and renamed, so that a crash leaves none or a whole one.
 */
export function ensureSecret({ AUTH_SECRET, DATA_DIR }: Settings): string {
  if (AUTH_SECRET) return AUTH_SECRET;
  const file = path.join(DATA_DIR, "secret");
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600, flush: true });
    renameSync(draft, file);
  }
  return readFileSync(file, "utf8");
}
