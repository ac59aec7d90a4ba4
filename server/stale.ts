import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");

/** A hash over the contents of files and folders of the project: something made from them is stale when it differs. */
export function fingerprint(sources: string[]): string {
  const hash = createHash("sha256").update(process.version);
  for (const name of sources.flatMap(filesOf).sort()) {
    hash
      .update(name)
      .update("\0")
      .update(readFileSync(path.join(root, name)))
      .update("\0");
  }
  return hash.digest("hex").slice(0, 16);
}

function filesOf(name: string): string[] {
  const full = path.join(root, name);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [name];
  return globSync(`${name}/**/*`, { cwd: root }).filter((file) => statSync(path.join(root, file)).isFile());
}
