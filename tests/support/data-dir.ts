import { rmSync } from "node:fs";
import { onTestFinished } from "vitest";
import { makeDataDir } from "./site.ts";

/** A data folder that is removed at the end of the test. */
export function dataDirForThisTest(): string {
  const dataDir = makeDataDir();
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  return dataDir;
}
