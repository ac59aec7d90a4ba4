import { describe, expect, test } from "vitest";
import { reached, readSourceFiles, type SourceFile } from "./source-files.ts";

const files = readSourceFiles();
const byPath = new Map(files.map((file) => [file.path, file]));
const under = (...folders: string[]) =>
  files.filter(({ path }) => folders.some((folder) => path.startsWith(folder)));
const product = under("app/", "components/", "lib/", "server/");

/** The paths of the files that break a rule; a test expects none. */
const offenders = (candidates: SourceFile[], breaks: (file: SourceFile) => boolean) =>
  candidates.filter(breaks).map(({ path }) => path);

/** Areas of lib that are not nouns of the digest and name their files for what they do. */
const areas = ["auth", "doors", "dumps", "feeds", "import", "jobs", "mail", "outgoing", "paste", "text"];
const roles = ["schema.ts", "rules.ts", "published.ts", "desk.ts", "commands.ts"];

describe("where things live", () => {
  test("a noun's folder holds only the agreed roles", () => {
    const inNouns = under("lib/").filter(({ path }) => {
      const [, folder, file] = path.split("/");
      return file !== undefined && !areas.includes(folder ?? "");
    });
    expect(offenders(inNouns, ({ path }) => !roles.includes(path.split("/").slice(2).join("/")))).toEqual([]);
  });

  test("no file is a bucket", () => {
    const bucket = /(^|\/)(utils?|helpers?|misc|common|shared|index)(\.|\/)/;
    expect(offenders(files, ({ path }) => bucket.test(path))).toEqual([]);
  });

  test("no source file is longer than 250 lines", () => {
    expect(offenders(files, ({ lines }) => lines > 250)).toEqual([]);
  });

  test("a page is composition: at most 100 lines, no zod, no database", () => {
    const pages = files.filter(({ path }) => /^app\/.*(page|layout)\.tsx$/.test(path));
    const breaks = ({ lines, imports }: SourceFile) =>
      lines > 100 || imports.some(({ specifier }) => specifier === "zod" || specifier === "#lib/db.ts");
    expect(offenders(pages, breaks)).toEqual([]);
  });
});

describe("which way imports go", () => {
  const mayImport: Record<string, string[]> = {
    lib: ["lib", "generated", "prisma"],
    components: ["components", "lib"],
    app: ["app", "components", "lib"],
    server: ["server", "lib", "prisma"],
  };

  test.each(Object.entries(mayImport))("%s imports only from %s", (folder, allowed) => {
    const breaks = ({ imports }: SourceFile) =>
      imports.some(({ target }) => target && !allowed.includes(target.split("/")[0] ?? ""));
    expect(offenders(under(`${folder}/`), breaks)).toEqual([]);
  });

  test("only reads and commands use the database", () => {
    const usesDatabase = ({ path, imports }: SourceFile) =>
      path !== "lib/db.ts" &&
      imports.some(
        ({ target, typeOnly }) =>
          !typeOnly && (target === "lib/db.ts" || target === "generated/prisma/client.ts"),
      );
    const mayUse = /^lib\/[^/]+\/(published|desk|commands)\.ts$|^(lib\/auth|server|scripts|tests)\//;
    expect(offenders(files.filter(usesDatabase), ({ path }) => !mayUse.test(path))).toEqual([]);
  });

  test("what a command begins with needs no client of the database: in a fresh checkout that is still to be made", () => {
    const called = files.filter(({ path }) => /^scripts\/\w+\.mjs$/.test(path));
    const begun = called.flatMap(({ text }) =>
      [...text.matchAll(/runPrepared\("([^"]+)"/g)].flatMap(([, path = ""]) => byPath.get(path) ?? []),
    );
    expect(begun.length).toBeGreaterThan(5);
    const needsClient = (file: SourceFile) =>
      reached(file, byPath, true).some(({ imports }) =>
        imports.some(
          ({ specifier, typeOnly, later }) =>
            !typeOnly && !later && specifier === "#generated/prisma/client.ts",
        ),
      );
    expect(offenders(begun, needsClient)).toEqual([]);
  });

  test("readers' pages reach no desk, no session, no cookie and no client component", () => {
    const pages = under("app/(site)/");
    const forbidden = (file: SourceFile) =>
      /\/desk\.ts$|^lib\/auth\//.test(file.path) ||
      /["']use client["']/.test(file.text) ||
      (file.path.startsWith("app/") && file.imports.some(({ specifier }) => specifier === "next/headers"));
    expect(offenders(pages, (page) => reached(page, byPath).some(forbidden))).toEqual([]);
  });

  test("readers' pages and their reads never import a command", () => {
    const reads = files.filter(
      ({ path }) => path.startsWith("app/(site)/") || path.endsWith("/published.ts"),
    );
    expect(
      offenders(reads, (file) => reached(file, byPath).some(({ path }) => path.endsWith("/commands.ts"))),
    ).toEqual([]);
  });

  test("commands know nothing of the framework", () => {
    const commands = files.filter(({ path }) => path.endsWith("/commands.ts"));
    const breaks = ({ imports }: SourceFile) =>
      imports.some(({ specifier }) => /^(next|react)(\/|$)/.test(specifier));
    expect(offenders(commands, breaks)).toEqual([]);
  });
});

describe("one place for each thing", () => {
  test("commands of a noun that readers see announce what changed", () => {
    const visible = files.filter(
      ({ path }) => path.endsWith("/commands.ts") && byPath.has(path.replace("commands", "published")),
    );
    expect(visible.length).toBeGreaterThan(3);
    const silent = (file: SourceFile) =>
      !reached(file, byPath).some(({ path }) => path === "lib/announce.ts");
    expect(offenders(visible, silent)).toEqual([]);
  });

  test("public addresses are built in lib/addresses.ts only", () => {
    const address =
      /["'`]\/(nyheter|amnen|utgavor|kallor|mal|arkiv|om|integritet|tipsa|rss\.xml|sitemap\.xml)(["'`/?#$]|$)/m;
    const candidates = product.filter(({ path }) => path !== "lib/addresses.ts");
    expect(offenders(candidates, ({ text }) => address.test(text))).toEqual([]);
  });

  test("dates become text in lib/dates.ts only", () => {
    const formats = /\bformat(ISO|RFC\w*)?\b[^;]*from "date-fns\/|DateTimeFormat|toLocale(Date|Time)?String/;
    expect(
      offenders(
        product.filter(({ path }) => path !== "lib/dates.ts"),
        ({ text }) => formats.test(text),
      ),
    ).toEqual([]);
  });

  test("server functions stand in actions.ts, and a door makes each of them", () => {
    const declares = product.filter(({ text }) => /["']use server["']/.test(text));
    expect(offenders(declares, ({ path }) => !/^app\/.*\/actions\.ts$/.test(path))).toEqual([]);
    const madeByDoor = /^export const \w+ = (editorAction|readerAction)\(/;
    const exportsOf = (file: SourceFile) =>
      file.text.split("\n").filter((line) => line.startsWith("export "));
    expect(offenders(declares, (file) => exportsOf(file).some((line) => !madeByDoor.test(line)))).toEqual([]);
  });

  test("nothing is cached inside Next", () => {
    const caches = /["']use cache|unstable_cache|cacheTag|cacheLife|revalidate(Tag|Path)/;
    expect(offenders(product, ({ text }) => caches.test(text))).toEqual([]);
  });

  test("raw HTML goes through the one escaping component, raw SQL only with parameters", () => {
    const rawHtml = product.filter(({ text }) => text.includes("dangerouslySetInnerHTML"));
    expect(rawHtml.map(({ path }) => path)).toEqual(["components/site/json-ld.tsx"]);
    const rawSql = /(query|execute)RawUnsafe/;
    expect(offenders(product, ({ text }) => rawSql.test(text))).toEqual([]);
  });
});
