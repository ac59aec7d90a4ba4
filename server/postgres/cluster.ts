import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { Problem } from "#lib/errors.ts";
import { handOver, launchOn } from "./account.ts";
import { type Binaries, majorVersion } from "./binaries.ts";

/** Where the embedded database keeps its things, inside the data folder. */
export interface ClusterFiles {
  folder: string;
  password: string;
  log: string;
}

export const clusterFiles = (dataDir: string): ClusterFiles => ({
  folder: path.join(dataDir, "postgres"),
  password: path.join(dataDir, "postgres-password"),
  log: path.join(dataDir, "postgres.log"),
});

/**
 * Makes an empty database cluster unless there is one already. It is made under another name and renamed when
 * complete, so that being stopped half-way leaves nothing that a later start would trip over.
 * @throws Problem `database.other-version` for the data of another PostgreSQL, `database.not-starting`
 */
export async function ensureCluster(
  binaries: Binaries,
  files: ClusterFiles,
  { lasting }: { lasting: boolean },
): Promise<void> {
  if (existsSync(files.folder)) return checkVersion(binaries, files.folder);
  for (const left of globSync(`${files.folder}.unfinished-*`)) rmSync(left, { recursive: true, force: true });
  const unfinished = `${files.folder}.unfinished-${process.pid}`;
  mkdirSync(unfinished, { mode: 0o700 });
  handOver(unfinished);
  writeFileSync(files.password, randomBytes(24).toString("base64url"), { mode: 0o600 });
  chmodSync(files.password, 0o600);
  handOver(files.password);
  const { command, args, options } = launchOn(unfinished, binaries.initdb, [
    `--pgdata=${unfinished}`,
    "--username=asylnytt",
    "--auth=scram-sha-256",
    `--pwfile=${files.password}`,
    "--encoding=UTF8",
    // The same order and letter case on every machine, whatever its libraries; Swedish order is asked for by column.
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    ...(lasting ? [] : ["--no-sync"]),
  ]);
  await promisify(execFile)(command, args, { ...options, cwd: "/" }).catch((cause) => {
    writeFileSync(files.log, String(cause.stderr));
    throw new Problem("database.not-starting", { log: lastLines(files.log), path: files.log }, { cause });
  });
  renameSync(unfinished, files.folder);
}

/** The end of a log, where the reason stands. */
export const lastLines = (log: string) => readFileSync(log, "utf8").trim().split("\n").slice(-3).join(" ");

function checkVersion(binaries: Binaries, folder: string): void {
  const found = readFileSync(path.join(folder, "PG_VERSION"), "utf8").trim();
  const expected = majorVersion(binaries);
  if (found !== expected) throw new Problem("database.other-version", { folder, found, expected });
}
