import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

export interface SourceFile {
  /** From the project's root, with `/`. */
  path: string;
  text: string;
  lines: number;
  imports: Import[];
}

interface Import {
  /** As it is written. */
  specifier: string;
  /** The project's file it names, or null for packages. */
  target: string | null;
  typeOnly: boolean;
  /** Read only when the line is come to, not when the file is. */
  later: boolean;
}

const root = path.resolve(import.meta.dirname, "../..");
const subpath = /^#(app|components|lib|server|prisma|tests|generated)\//;
const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;

/** Every TypeScript, script and style file that belongs to the project, new ones that git does not know yet included. */
export function readSourceFiles(): SourceFile[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  return listed
    .split("\n")
    .filter((name) => /\.(ts|tsx|mjs|css)$/.test(name) && existsSync(path.join(root, name)))
    .map(readSourceFile);
}

function readSourceFile(name: string): SourceFile {
  const text = readFileSync(path.join(root, name), "utf8");
  return { path: name, text, lines: text.split("\n").length - 1, imports: readImports(name, text) };
}

function readImports(from: string, text: string): Import[] {
  return [...text.matchAll(importPattern)].map(([, typeOnly, fixed, dynamic]) => {
    const specifier = fixed ?? dynamic ?? "";
    return {
      specifier,
      target: resolve(from, specifier),
      typeOnly: Boolean(typeOnly),
      later: fixed === undefined,
    };
  });
}

function resolve(from: string, specifier: string): string | null {
  if (subpath.test(specifier)) return specifier.slice(1);
  if (!specifier.startsWith(".")) return null;
  const target = path.posix.join(path.posix.dirname(from), specifier);
  const candidates = [target, `${target}.ts`, `${target}.tsx`];
  return candidates.find((name) => isFile(path.join(root, name))) ?? target;
}

const isFile = (name: string) => existsSync(name) && statSync(name).isFile();

/**
 * All files that a file reaches by its imports, itself included. Types are left out: they are gone when it runs.
 * @param atOnce only those that are read before anything in the file is done
 */
export function reached(from: SourceFile, files: Map<string, SourceFile>, atOnce = false): SourceFile[] {
  const seen = new Map<string, SourceFile>([[from.path, from]]);
  for (const file of seen.values()) {
    for (const { target, typeOnly, later } of file.imports) {
      const next = target && !typeOnly && !(atOnce && later) ? files.get(target) : undefined;
      if (next) seen.set(next.path, next);
    }
  }
  return [...seen.values()];
}
