import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db.ts";
import type { ImportReport } from "#lib/import/report.ts";
import { loadSample, seedReference } from "#lib/seed/commands.ts";
import { readSample } from "#prisma/sample/schema.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { fixtureBytes } from "#tests/support/import-page.ts";
import { folder, writePages } from "#tests/support/import-texts.ts";
import { readTables } from "#tests/support/read-tables.ts";
import { runScript } from "#tests/support/run-script.ts";

beforeEach(emptyTables);

const runImport = (...args: string[]) => runScript("scripts/import.ts", args);
const elsewhere = path.join(folder, "finns-inte-än");

const [newsletter = "", archive = "", picture = "", empty = ""] = writePages({
  "sidor/nummer.txt": fixtureBytes("newsletter.txt"),
  "sidor/arkiv/arkiv.html": fixtureBytes("archive.html"),
  "sidor/bild.png": Buffer.from("\x89PNG", "latin1"),
  "tom.txt": " \n",
});
const pages = path.join(folder, "sidor");

describe("npm run import", () => {
  test("reads a folder and sums up what came of it", async () => {
    const { code, stdout, stderr } = await runImport(pages, "--publish");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Fil +Notiser +Nya +Ändrade +Oförändrade +Publicerade +Oförstådda rader$/m);
    expect(stdout).toMatch(new RegExp(`^${archive} +1 +1 +0 +0 +1 +\\d+$`, "m"));
    expect(stdout).toMatch(/^Alla 2 filer +\d+ +\d+ +0 +0 +\d+ +\d+$/m);
    expect(stdout).toContain(`Hoppades över, eftersom de varken är text eller webbsidor:\n  ${picture}`);
    expect(stdout).toMatch(new RegExp(`^ {2}${newsletter}:\\d+ {2}KALENDARIUM$`, "m"));
    expect(await db().item.count({ where: { status: "PUBLISHED" } })).toBe(await db().item.count());
  });

  test("prints one object with --json, and nothing else", async () => {
    const { code, stdout, stderr } = await runImport(pages, "--json", "--dry-run");
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as ImportReport;
    expect(Object.keys(report)).toEqual([
      "editions",
      "items",
      "sponsors",
      "sources",
      "people",
      "gaps",
      "notUnderstood",
    ]);
    expect(report.editions).toEqual([
      { date: "2019-05-08", publishedOn: "2019-05-10", period: { from: "2019-04-24", to: "2019-05-08" } },
    ]);
    expect(Object.keys(report.items[0] ?? {})).toEqual([
      "title",
      "kind",
      "category",
      "subCategory",
      "alsoIn",
      "source",
      "sourceDate",
      "archiveDate",
      "language",
      "editorNote",
      "lead",
      "body",
      "links",
    ]);
    expect(report.notUnderstood).toContainEqual({
      file: newsletter,
      line: expect.any(Number),
      text: "KALENDARIUM",
    });
    expect(stderr).toContain("Ingenting har skrivits.");
  });

  test("writes nothing with --dry-run, to no database and to no folder", async () => {
    const before = await readTables();
    await runImport(pages, "--dry-run", "--publish");
    expect(await readTables()).toEqual(before);
    const environment = { DATABASE_URL: undefined, DATA_DIR: elsewhere };
    const { code } = await runScript("scripts/import.ts", [pages, "--dry-run"], environment);
    expect(code).toBe(0);
    expect(existsSync(elsewhere)).toBe(false);
  });

  test("reads a dry run with the categories that the site has", async () => {
    await seedReference();
    await db().category.updateMany({ where: { slug: "stod-och-solidaritet" }, data: { name: "Stöd" } });
    const extracted = writePages({ "utdrag.txt": fixtureBytes("extracted.txt") });
    const options = ["--dry-run", "--json", "--category", "stod-och-solidaritet"];
    const { stdout } = await runImport(...extracted, ...options);
    expect((JSON.parse(stdout) as ImportReport).items[0]?.category).toBe("Stöd");
  });

  test("finds paths from where it was called", async () => {
    const { code, stdout } = await runScript("scripts/import.ts", ["nummer.txt", "--dry-run"], {
      INIT_CWD: pages,
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^nummer\.txt +\d/m);
  });

  test("says in a sentence what is wrong with a file, reads the others, and ends with 1", async () => {
    const large = path.join(folder, "stor.txt");
    writeFileSync(large, Buffer.alloc(50_000_000, "text "));
    const { code, stdout, stderr } = await runImport(empty, picture, large, "saknas.txt", archive);
    expect(code).toBe(1);
    expect(stderr.trim().split("\n")).toEqual([
      "Filen eller mappen saknas.txt finns inte.",
      `Filen ${empty} är tom.`,
      `Filen ${picture} är inte text. Spara sidan som text eller HTML och försök igen.`,
      `Filen ${large} är 50 MB, och högst 10 MB kan läsas.`,
    ]);
    expect(stdout).toContain("4 filer kunde inte läsas in.");
    expect(await db().item.count()).toBe(1);
  });

  const mistakes = [
    [[], "Ange vilka filer eller mappar som ska läsas in."],
    [["a.txt", "--edition", "i går"], "i går är inget datum. Skriv det som 2021-03-24."],
    [["a.txt", "--edition", "2021-02-30"], "2021-02-30 är inget datum. Skriv det som 2021-03-24."],
    [["a.txt", "--snabbt"], "Argumentet --snabbt går inte att förstå."],
    [["a.txt", "--edition"], "Argumentet --edition går inte att förstå."],
  ] as const;

  test.each(mistakes)("told %j, it says what is wrong and how it is used", async (args, sentence) => {
    const { code, stdout, stderr } = await runImport(...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(sentence);
    expect(stderr).toContain("Användning: npm run import -- SÖKVÄG");
  });

  test("does not know the category, and says so once", async () => {
    const { code, stderr } = await runImport(pages, "--category", "fiske");
    expect(code).toBe(1);
    expect(stderr.match(/Ämnet fiske finns inte/g)).toHaveLength(1);
    expect(await db().item.count()).toBe(0);
  });
});

describe("npm run sample:remove", () => {
  test("says how much it removed, and the second time that there is nothing", async () => {
    await seedReference();
    await loadSample();
    const { items, editions } = readSample();
    const first = await runScript("scripts/sample-remove.ts", []);
    expect(first).toEqual({
      code: 0,
      stderr: "",
      stdout: `Exemplet är borttaget: ${items.length} notiser och ${editions.length} utgåvor.\n`,
    });
    const second = await runScript("scripts/sample-remove.ts", []);
    expect(second.stdout).toBe("Här finns inget exempel att ta bort.\n");
  });
});
