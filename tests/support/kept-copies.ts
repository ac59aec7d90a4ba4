import { readdirSync } from "node:fs";
import path from "node:path";
import { pagesFolder } from "#server/front/copies.ts";
import { keyOf } from "#server/front/copy-file.ts";

/** The addresses of which a data folder holds copies; there is one of everything that was kept when its site has stopped. */
export function copiesIn(dataDir: string): string[] {
  const names = readdirSync(pagesFolder(dataDir), { recursive: true, encoding: "utf8" });
  return names.flatMap((name) => keyOf(path.normalize(name)) ?? []).sort();
}
