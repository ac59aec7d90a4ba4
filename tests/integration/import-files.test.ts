import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db.ts";
import { listEditions } from "#lib/editions/published.ts";
import { importPage } from "#lib/import/commands.ts";
import { referenceDirectory } from "#lib/import/reference.ts";
import { seedReference } from "#lib/seed/commands.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { parseText } from "#tests/support/import-page.ts";
import { importPaths, importText, writePages } from "#tests/support/import-texts.ts";
import { borders, newsletter, page, reception } from "#tests/support/newsletter.ts";
import { readTables } from "#tests/support/read-tables.ts";

beforeEach(async () => {
  await emptyTables();
  await seedReference();
});

describe("a file that fails", () => {
  test("leaves nothing behind, and the others go on", async () => {
    const paths = writePages({
      "blandat/a.txt": page,
      "blandat/b.txt": Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x00]),
      "blandat/c.txt": "",
      "blandat/d.txt": page.replace("8 maj 2019", "15 maj 2019").replaceAll("19-05-0", "19-05-1"),
    });
    const results = await importPaths([...paths, `${paths[0]}-finns-inte`]);
    const codes = results.map((result) => ("problem" in result ? result.problem.code : "imported"));
    expect(codes).toEqual(["imported", "import.binary", "import.empty", "imported"]);
    expect(await db().edition.count()).toBe(2);
  });

  test("half-way leaves nothing either", async () => {
    const parsed = parseText(page);
    const broken = { ...parsed, gaps: [{ text: "x".repeat(2000), period: null }] };
    const before = await readTables();
    await expect(importPage(broken, { directory: referenceDirectory, publish: true })).rejects.toThrow();
    expect(await readTables()).toEqual(before);
  });
});

describe("several editions", () => {
  const other = borders
    .replace("bron", "färjan")
    .replace("19-05-06", "19-05-07")
    .replaceAll("Polisen", "Rederiet");

  test("of one date are two when they have nothing in common", async () => {
    await importText("ett.txt", newsletter(reception), { publish: true });
    await importText("två.txt", newsletter(other), { publish: true });
    const editions = await listEditions();
    expect(editions.map(({ date, number }) => [date, number])).toEqual([
      ["2019-05-08", 2],
      ["2019-05-08", 1],
    ]);
    const before = await readTables();
    await importText("ett.txt", newsletter(reception), { publish: true });
    await importText("två.txt", newsletter(other), { publish: true });
    expect(await readTables()).toEqual(before);
  });

  test("are one when single pages are put into it by its date", async () => {
    const [first = "", second = ""] = [reception, other].map((text) => text.replace(/^[A-ZÅÄÖ: ]+\n\n/, ""));
    await importText("ett.txt", first, { publish: true, edition: "2021-03-24" });
    await importText("två.txt", second, { publish: true, edition: "2021-03-24" });
    expect(await listEditions()).toMatchObject([{ date: "2021-03-24", number: 1, itemCount: 2 }]);
  });
});

test("an editor decides over the category of a whole page", async () => {
  await importText("maj.txt", page, { categorySlug: "stod-och-solidaritet" });
  const rows = await db().item.findMany({ include: { category: true } });
  expect(rows.map(({ category }) => category?.name)).toEqual([
    "Stöd och solidaritet",
    "Stöd och solidaritet",
  ]);
});

test("the colophon's sources are watched, and an older page does not change who does it", async () => {
  await importText("maj.txt", page, { publish: true });
  const older = page
    .replace("8 maj 2019", "8 maj 2018")
    .replace("Åsa Ek", "Bo Alm")
    .replaceAll("19-05-0", "18-05-0");
  await importText("äldre.txt", older, { publish: true });
  expect(await db().colophon.findMany()).toMatchObject([{ monitoring: ["Åsa Ek"], compilation: ["Per Ny"] }]);
  const watched = await db().source.findMany({ where: { monitored: true }, orderBy: { name: "asc" } });
  expect(watched.map(({ name, type }) => [name, type])).toEqual([
    ["Migrationsverket", "AUTHORITY"],
    ["UNHCR", "INSTITUTION"],
  ]);
  expect(await db().source.findMany({ where: { type: "MEDIUM" } })).toMatchObject([
    { name: "Dagens Nyheter" },
  ]);
});
