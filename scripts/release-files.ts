import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "#server/stale.ts";
import { packagesToServe } from "./release-packages.ts";

const parts = [
  ..."next.config.mjs README.md LICENSE SECURITY.md".split(" "),
  ..."server lib prisma generated deploy docs scripts".split(" "),
];

/** What works in a checkout alone. */
const forDevelopers =
  /^scripts\/(dev|test|release|run-|unsteady-|make-migration|migration-diff|complete-lockfile|find-browser)/;

/** Of a build, what only builds and debuggers read. */
const ofBuilding =
  /^\.build\/[^/]+\/((cache|types|diagnostics|turbopack)$|trace|served-by-)|\.(map|nft\.json)$/;

/** Of packages, what is for compilers and people, and what serves other databases or Next while it develops. */
const ofPackages = [
  /\.(map|d\.[cm]?ts)$/,
  /^node_modules\/next\/dist\/(docs|esm|bundle-analyzer)$/,
  /^node_modules\/next\/dist\/compiled\/next-server\/.*\.dev\.js$/,
  /^node_modules\/@prisma\/client\/runtime\/query_compiler_\w+_bg\.(cockroachdb|mysql|sqlite|sqlserver)\./,
];

/** Copies what a release holds into an empty folder. @param build the finished build, from the root */
export function copyRelease(build: string, folder: string): void {
  for (const part of parts) copy(part, folder, (name) => !forDevelopers.test(name));
  writePackage(folder);
  copy(build, folder, (name) => !ofBuilding.test(name));
  for (const name of packagesToServe()) {
    // Packages within packages come by their own names.
    const inner = `${name}/node_modules`;
    copy(name, folder, (file) => file !== inner && !ofPackages.some((left) => left.test(file)));
  }
}

/** package.json without what is not there. */
function writePackage(folder: string): void {
  const { devDependencies: _, ...about } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const scripts = Object.entries<string>(about.scripts).filter(([, command]) => {
    const [file = ""] = /scripts\/\S+\.mjs$/.exec(command) ?? [];
    return file !== "" && existsSync(path.join(folder, file));
  });
  const released = { ...about, engines: { node: ">=24" }, scripts: Object.fromEntries(scripts) };
  writeFileSync(path.join(folder, "package.json"), `${JSON.stringify(released, null, 2)}\n`);
}

function copy(name: string, folder: string, takes: (name: string) => boolean): void {
  const to = path.join(folder, name);
  mkdirSync(path.dirname(to), { recursive: true });
  const filter = (file: string) => takes(path.relative(root, file));
  cpSync(path.join(root, name), to, { recursive: true, verbatimSymlinks: true, filter });
}
