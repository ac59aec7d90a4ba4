import { readFileSync, writeFileSync } from "node:fs";

/**
 * Puts the programs for other machines back into package-lock.json. npm leaves out optional packages that it
 * could not fetch or did not need when it wrote the file, and `npm ci` then refuses the file as incomplete.
 * Such a package is named with an exact version by the one that wants it, and says in its name what it is for.
 */
interface LockedPackage {
  version?: string;
  cpu?: string[];
  dev?: boolean;
  libc?: string[];
  optional?: boolean;
  os?: string[];
  optionalDependencies?: Record<string, string>;
}

const file = "package-lock.json";
const lock: { packages: Record<string, LockedPackage> } = JSON.parse(readFileSync(file, "utf8"));

const systems = ["aix", "android", "darwin", "freebsd", "linux", "openharmony", "sunos", "win32"];
const processors: Record<string, string> = { gnueabihf: "arm", musleabihf: "arm", eabi: "arm" };
const knownProcessors = [
  "arm",
  "arm64",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "wasm32",
  "x64",
];

/** What a package's name says of the machine it is for: `…-linux-x64-musl`. */
function machineOf(name: string): Pick<LockedPackage, "cpu" | "libc" | "os"> {
  const words = name.split("-");
  const os = words.filter((word) => systems.includes(word));
  const cpu = words.filter((word) => knownProcessors.includes(word));
  const abi = words.flatMap((word) => processors[word] ?? []);
  const libc = words.some((word) => word.startsWith("musl")) ? ["musl"] : undefined;
  return { os: os.length > 0 ? os : undefined, cpu: cpu.length > 0 ? cpu : abi, libc };
}

/** Whether a package finds another among those that stand above it. */
function finds(from: string, name: string): boolean {
  if (lock.packages[`${from}/node_modules/${name}`]) return true;
  const above = from.lastIndexOf("/node_modules/");
  return above > 0 ? finds(from.slice(0, above), name) : Boolean(lock.packages[`node_modules/${name}`]);
}

const missing = Object.entries(lock.packages).flatMap(([from, { dev, optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !finds(from, name))
    .map(([name, version]): [string, LockedPackage] => [
      `node_modules/${name}`,
      { version, ...machineOf(name), dev, optional: true },
    ]),
);
const packages = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) });
packages.sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
console.log(
  missing.length === 0
    ? "Nothing was missing."
    : `Put back: ${missing.map(([name]) => name.slice(13)).join(", ")}`,
);
