import { execFileSync } from "node:child_process";
import { existsSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { loadSample, seedReference } from "#lib/seed/commands.ts";
import { root } from "#server/stale.ts";
import { dataDirForThisTest } from "#tests/support/data-dir.ts";

const git = (...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();

/** The release before this one. Until there is one: what is committed, so that this is tried at all. */
const previous = () =>
  git("tag", "--list", "v*", "--merged", "HEAD", "--sort=-version:refname").split("\n")[0] || "HEAD";

test.skipIf(!existsSync(path.join(root, ".git")))(
  "while an update runs, the instances of the previous release still read all that readers ask for (skipped where the project's history is missing)",
  async () => {
    await seedReference();
    await loadSample();
    const folder = dataDirForThisTest();
    const archive = execFileSync("git", ["archive", previous()], { cwd: root, maxBuffer: 1e9 });
    execFileSync("tar", ["-x", "-C", folder], { input: archive });
    symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
    const run = (...args: string[]) =>
      execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8", stdio: "pipe" });
    run("-e", 'import("./server/generate-client.ts").then(({ generateClient }) => generateClient())');
    const read = JSON.parse(run("tests/support/read-for-readers.ts"));
    expect(read).toEqual({ items: expect.any(Number), editions: 2, found: expect.any(Number) });
    expect(read.items).toBeGreaterThan(10);
    expect(read.found).toBeGreaterThan(0);
  },
  120_000,
);
