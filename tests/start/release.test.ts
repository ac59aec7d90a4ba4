import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runScript } from "#tests/support/run-script.ts";
import { makeDataDir, startSite } from "#tests/support/site.ts";

const work = makeDataDir();
/** All that the server knows by name: no npm, and of the system what PostgreSQL takes where root starts it. */
const PATH = path.join(work, "bin");

/** It builds the site where nothing has done so yet, and packs 300 MB. */
const patience = 600_000;

let unpacked: string;

/** Made from the checkout, and unpacked where nothing else is. */
beforeAll(async () => {
  const made = await runScript("scripts/release.mjs", [work]);
  expect(made.stderr).toBe("");
  const [, archive = ""] = /^(\S+\.tar\.gz) \([\d.]+ MB, for /m.exec(made.stdout) ?? [];
  await promisify(execFile)("tar", ["-xzf", archive, "-C", work]);
  rmSync(archive);
  unpacked = archive.replace(/\.tar\.gz$/, "");
  mkdirSync(PATH);
  symlinkSync(process.execPath, path.join(PATH, "node"));
  for (const program of ["/usr/bin/id", "/usr/bin/setpriv", "/usr/sbin/useradd"].filter(existsSync)) {
    symlinkSync(program, path.join(PATH, path.basename(program)));
  }
}, patience);
afterAll(() => rmSync(work, { recursive: true, force: true }));

const readJson = (name: string) => JSON.parse(readFileSync(path.join(unpacked, name), "utf8"));
const isThere = (name: string) => existsSync(path.join(unpacked, name));

test(
  "on a server with nothing but Node it serves what is on it, and is backed up",
  async () => {
    const settings = { PATH, npm_execpath: "", SAMPLE: "sample", DATA_DIR: path.join(work, "data") };
    const site = await startSite(settings, undefined, { folder: unpacked, script: "server/main.ts" });
    expect(site.output()).toMatch(/Making the database client … \d+\.\d s \(up to date\)/);
    expect(site.output()).toMatch(/Building the site … \d+\.\d s \(up to date\)/);

    const front = await (await fetch(site.url)).text();
    expect(front).toContain("</html>");
    const [, style = ""] = /href="(\/_next\/static\/[^"]+\.css)"/.exec(front) ?? [];
    expect((await fetch(site.url + style)).headers.get("content-type")).toContain("text/css");
    const [, item = ""] = /href="(\/nyheter\/[^"#]+)"/.exec(front) ?? [];
    expect((await fetch(site.url + item)).status).toBe(200);
    expect((await fetch(`${site.url}/admin/login`)).status).toBe(200);

    const file = path.join(work, "backup.tar.gz");
    const backup = await runScript(path.join(unpacked, "scripts/backup.mjs"), [file], settings);
    expect(backup.stdout).toMatch(/^\d+ rows, /);
    const exported = await runScript(path.join(unpacked, "scripts/export.mjs"), ["copy"], {
      ...settings,
      INIT_CWD: work,
    });
    expect(exported.stdout).toContain("No link within the site is broken.");
    expect(existsSync(path.join(work, "copy/index.html"))).toBe(true);
    expect(await site.stop()).toBe(0);
  },
  patience,
);

test("it says what it is, and holds what serving needs and no more", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(readJson("release.json")).toMatchObject({
    version,
    commit: expect.stringMatching(/^[0-9a-f]{40}$/),
  });
  const { dependencies, devDependencies, scripts } = readJson("package.json");
  expect(devDependencies).toBeUndefined();
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(["start", "backup", "restore", "editor"]));
  expect(Object.keys(scripts)).not.toEqual(expect.arrayContaining(["test"]));
  for (const name of Object.keys(dependencies)) expect(isThere(`node_modules/${name}`), name).toBe(true);
  const needless = [
    "node",
    "@next/swc-linux-x64-gnu",
    "typescript",
    "tailwindcss",
    "vitest",
    "prisma",
    "playwright-core",
  ];
  expect(needless.filter((name) => isThere(`node_modules/${name}`))).toEqual([]);
  expect(["LICENSE", "README.md", "SECURITY.md", "deploy/nginx.conf"].filter(isThere)).toHaveLength(4);
});

test("its bill of materials names every package in it, with its version", () => {
  const { bomFormat, components } = readJson("sbom.cdx.json");
  expect(bomFormat).toBe("CycloneDX");
  const named = new Set(components.map(({ purl }: { purl: string }) => decodeURIComponent(purl)));
  const { dependencies } = readJson("package.json");
  for (const name of Object.keys(dependencies)) {
    expect(named).toContain(`pkg:npm/${name}@${readJson(`node_modules/${name}/package.json`).version}`);
  }
  expect([...named].filter((purl) => /npm\/(vitest|typescript|knip)@/.test(String(purl)))).toEqual([]);
});
