import { hkdfSync, randomBytes } from "node:crypto";
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

/**
 * What Next seals the things with that its forms carry, the same in every instance and after an upgrade.
 * @returns 32 bytes in base64, as NEXT_SERVER_ACTIONS_ENCRYPTION_KEY wants them
 */
export function actionKey(secret: string): string {
  return Buffer.from(hkdfSync("sha256", secret, "", "server actions", 32)).toString("base64");
}
