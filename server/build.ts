import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { noSettings } from "#lib/env.ts";
import { Problem } from "#lib/errors.ts";
import { markProcess, stillRuns } from "./processes.ts";
import { release } from "./release.ts";
import { fingerprint, root } from "./stale.ts";

/** What a build is made from. No setting is: one build serves every site. */
const sources = [
  ..."app components lib proxy.ts instrumentation.ts public prisma/schema.prisma".split(" "),
  ..."next.config.mjs postcss.config.mjs tsconfig.json package.json package-lock.json server/build.ts".split(
    " ",
  ),
];

/** Builds live side by side, each under the fingerprint of what it was made from, so that none is replaced under a site that serves it. */
const builds = path.join(root, ".build");

/**
 * What names the server actions in a build. No secret: the one that seals what forms carry is given when the site
 * runs. With the same for all builds, an action has the same name after an upgrade, and forms that were open go on.
 */
const actionNames = Buffer.from("the names of Asylnytt's actions.").toString("base64");

/** A finished build, which nobody removes while this process runs. */
export interface Build {
  /** From the project's root, as Next's `distDir` wants it. */
  folder: string;
  outcome: "made" | "up to date";
}

/**
 * Makes the build for the present sources unless it is there; a release brings its own. It is made under another name
 * and renamed when complete: one that was stopped half-way, or that two made at once, does no harm.
 * @throws Problem `build.failed` with what Next printed.
 */
export async function ensureBuild(signal?: AbortSignal): Promise<Build> {
  if (release) return { folder: release.build, outcome: "up to date" };
  const folder = `.build/${fingerprint(sources)}`;
  const wanted = path.join(root, folder);
  const isThere = existsSync(wanted);
  if (!isThere) await make(wanted, signal);
  writeFileSync(path.join(wanted, `served-by-${process.pid}`), JSON.stringify(markProcess(process.pid)));
  return { folder, outcome: isThere ? "up to date" : "made" };
}

async function make(wanted: string, signal?: AbortSignal): Promise<void> {
  const unfinished = `${wanted}.${process.pid}`;
  removeUnused();
  try {
    await runNext(path.relative(root, unfinished), signal);
    if (!existsSync(wanted)) renameSync(unfinished, wanted);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Next also rewrites next-env.d.ts, to name types in the folder of this build; type checks go by the usual one. */
async function runNext(distDir: string, signal?: AbortSignal): Promise<void> {
  const forBuild = {
    NODE_ENV: "production" as const,
    NEXT_DIST_DIR: distDir,
    NEXT_BUILD_NAME: path.basename(distDir).replace(/\..*/, ""),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionNames,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const env = { ...process.env, ...noSettings, ...forBuild };
  const next = path.join(root, "node_modules/next/dist/bin/next");
  const declarations = path.join(root, "next-env.d.ts");
  const before = existsSync(declarations) ? readFileSync(declarations) : null;
  const child = spawn(process.execPath, [next, "build"], {
    cwd: root,
    env,
    signal,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exit = once(child, "exit");
  const [out, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  if (before) writeFileSync(declarations, before);
  else rmSync(declarations, { force: true });
  if (code !== 0) throw new Problem("build.failed", { output: `${out}${errors}`.trim() });
}

/** Removes what no process makes or serves any more, save the two newest. */
function removeUnused(): void {
  mkdirSync(builds, { recursive: true });
  const unused = readdirSync(builds)
    .map((name) => path.join(builds, name))
    .filter((folder) => !isInUse(folder))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const folder of unused.slice(2)) rmSync(folder, { recursive: true, force: true });
}

function isInUse(folder: string): boolean {
  const maker = /\.(\d+)$/.exec(folder)?.[1];
  if (maker) return markProcess(Number(maker)) !== undefined;
  const marks = readdirSync(folder).filter((name) => name.startsWith("served-by-"));
  return marks.some((name) => stillRuns(JSON.parse(readFileSync(path.join(folder, name), "utf8"))));
}
