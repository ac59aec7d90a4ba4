import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "#server/stale.ts";

interface LockedPackage {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

/** Next asks for its compiler as if it were needed to serve. */
const compilers = /^@next\/swc-/;

/**
 * The folders of the packages that serving needs, from the root: what package.json depends on and what that needs in
 * turn, as it is installed for this machine. Unlike `npm ci --omit=dev` nothing that would merely be welcome to one of
 * them and is there for the tests.
 */
export function packagesToServe(): string[] {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  const packages: Record<string, LockedPackage> = lock.packages;
  const { dependencies, optionalDependencies } = packages[""] ?? {};
  const found = new Set<string>();

  function take(from: string, name: string): void {
    const folder = nearest(packages, from, name);
    if (!folder || found.has(folder) || compilers.test(name) || !existsSync(path.join(root, folder))) return;
    found.add(folder);
    for (const needed of neededBy(packages[folder] ?? {})) take(folder, needed);
  }

  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) take("", name);
  return [...found].sort();
}

function neededBy({
  dependencies,
  optionalDependencies,
  peerDependencies = {},
  peerDependenciesMeta: peers = {},
}: LockedPackage): string[] {
  const expected = Object.keys(peerDependencies).filter((name) => !peers[name]?.optional);
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...expected];
}

/** As Node looks for it: in the package's own folder, then in those above. */
function nearest(packages: Record<string, LockedPackage>, from: string, name: string): string | null {
  const folder = `${from && `${from}/`}node_modules/${name}`;
  if (packages[folder]) return folder;
  if (from === "") return null;
  return nearest(packages, from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/"))), name);
}
