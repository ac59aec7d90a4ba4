import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./stale.ts";

/** What a release says of itself, in a file of its own beside package.json. */
export interface Release {
  version: string;
  /** The commit that it was made from, and whether something had been changed since; null where nobody knows. */
  commit: string | null;
  changed: boolean;
  /** ISO 8601. */
  madeAt: string;
  /** The one sort of machine that it runs on, as `linux-x64`. */
  platform: string;
  /** The finished build, from the root. */
  build: string;
}

export const releaseFile = "release.json";

/** The release that this process runs from; null in a checkout, where things are made when they are needed. */
export const release = read();

function read(): Release | null {
  const file = path.join(root, releaseFile);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
