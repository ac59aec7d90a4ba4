import { readFileSync } from "node:fs";
import semver from "semver";
import { expect, test } from "vitest";
import { z } from "zod";

const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));

const manifest: Record<
  "dependencies" | "devDependencies" | "optionalDependencies",
  Record<string, string>
> & {
  allowScripts: Record<string, boolean>;
} = read("package.json");
const { packages }: { packages: Record<string, { version?: string; hasInstallScript?: boolean }> } =
  read("package-lock.json");

const floors = z
  .array(z.strictObject({ package: z.string(), minimum: z.string(), why: z.string().min(10) }))
  .parse(read("docs/security-floors.json"));

/** `@a/b` of `node_modules/x/node_modules/@a/b`. */
const nameOf = (folder: string) => folder.replace(/^.*node_modules\//, "");

const installed = Object.entries(packages)
  .filter(([folder]) => folder !== "")
  .map(([folder, about]) => ({ folder, name: nameOf(folder), ...about }));

test.each(floors)("every copy of $package is at least $minimum", ({ package: name, minimum }) => {
  const copies = installed.filter((one) => one.name === name);
  expect(copies, `${name} is used no more: take it out of the list`).not.toEqual([]);
  expect(copies.filter(({ version = "0.0.0" }) => semver.lt(version, minimum))).toEqual([]);
});

test("whoever installs gets what was tried: every version is exact", () => {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  expect(Object.entries(wanted).filter(([, version]) => semver.valid(version) !== version)).toEqual([]);
});

test("every package comes from the registry, with a checksum", () => {
  const {
    packages: all,
  }: { packages: Record<string, { integrity?: string; optional?: boolean; link?: boolean }> } =
    read("package-lock.json");
  // Programs for other machines have been put back by name and version alone (scripts/complete-lockfile.ts).
  const without = Object.entries(all).filter(
    ([folder, { integrity, optional }]) => folder !== "" && !optional && !/^sha512-/.test(integrity ?? ""),
  );
  expect(without.map(([folder]) => folder)).toEqual([]);
});

test("nothing runs at its installation but what package.json has decided about", () => {
  const running = new Set(installed.filter((one) => one.hasInstallScript).map(({ name }) => name));
  expect([...running].filter((name) => !(name in manifest.allowScripts))).toEqual([]);
  expect(Object.keys(manifest.allowScripts).filter((name) => !running.has(name))).toEqual([]);
});
