import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { Problem } from "#lib/errors.ts";
import { ensureBuild } from "#server/build.ts";
import { generateClient } from "#server/generate-client.ts";
import { step } from "#server/progress.ts";
import { type Release, releaseFile } from "#server/release.ts";
import { root } from "#server/stale.ts";
import { tell } from "#server/tell.ts";
import { packFolder } from "./release-archive.ts";
import { copyRelease } from "./release-files.ts";

const run = promisify(execFile);
const machine = `${process.platform}-${process.arch}`;

/** `npm run release -- FOLDER`: everything that a server needs beside Node, in one file. */
try {
  const [given, ...others] = process.argv.slice(2);
  if (!given || others.length > 0) throw new Problem("release.usage", {});
  // npm goes to the project's folder; the path is meant from where it was called.
  await makeRelease(path.resolve(process.env.INIT_CWD ?? process.cwd(), given));
} catch (error) {
  tell(error);
  process.exitCode = 1;
}

async function makeRelease(target: string): Promise<void> {
  const { name, version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const folder = path.join(target, `${name}-${version}`);
  const file = `${folder}.tar.gz`;
  await step("Making the database client", generateClient);
  const { folder: build } = await step("Building the site", ensureBuild);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    const release = await identify(version, build);
    await step("Copying what serving needs", async () => copyRelease(build, folder));
    writeFileSync(path.join(folder, releaseFile), `${JSON.stringify(release, null, 2)}\n`);
    await step("Listing the packages in it", () => listPackages(folder));
    await step("Packing", () => packFolder(folder, file, new Date(release.madeAt)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${file} (${(statSync(file).size / 1024 / 1024).toFixed(1)} MB, for ${machine})`);
}

async function identify(version: string, build: string): Promise<Release> {
  const git = async (...args: string[]) => (await run("git", args, { cwd: root })).stdout.trim();
  const commit = await git("rev-parse", "HEAD").catch(() => null);
  const changed = commit !== null && (await git("status", "--porcelain")) !== "";
  return { version, commit, changed, madeAt: new Date().toISOString(), platform: machine, build };
}

/** The bill of materials (CycloneDX) of the packages as they lie there. npm runs this command, so it is at hand. */
async function listPackages(folder: string): Promise<void> {
  const npm = process.env.npm_execpath;
  const [program, first] = npm ? [process.execPath, [npm]] : ["npm", []];
  const args = [...first, "sbom", "--omit=dev", "--sbom-format=cyclonedx"];
  const { stdout } = await run(program, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
  writeFileSync(path.join(folder, "sbom.cdx.json"), stdout);
}
