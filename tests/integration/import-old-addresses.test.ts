import { beforeEach, expect, test } from "vitest";
import { whereLeads } from "#lib/redirects/published.ts";
import { seedReference } from "#lib/seed/commands.ts";
import { announcedBy } from "#tests/support/announcements.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { importPaths, importText, writePages } from "#tests/support/import-texts.ts";
import { page } from "#tests/support/newsletter.ts";
import { runScript } from "#tests/support/run-script.ts";

beforeEach(async () => {
  await emptyTables();
  await seedReference();
});

test("a reader who comes to the old address of a newsletter is led to its edition", async () => {
  const address = "/asylnytt/brev/190508.html";
  await importText("190508.txt", page, { publish: true, oldAddress: address });
  const edition = { movedTo: "/utgavor/2019-05-08" };
  expect(await whereLeads(address)).toEqual(edition);
  expect(await whereLeads("/Asylnytt/Brev/190508.HTM")).toEqual(edition);
  expect(await whereLeads("/asylnytt/brev/190509.html")).toBe("nowhere");
});

test("a reader who comes to the old address of a category's archive is led to the category", async () => {
  const address = "/asylnytt/arkiv/eu/schengen_info.html";
  const text = "Migrationsverket 19-05-02:\n\nEn rubrik om gränser\n\nText om gränsen, som är lång nog.";
  await importPaths(writePages({ "schengen_info.txt": text }), {
    oldAddress: address,
    categorySlug: "eus-flykting-och-granspolitik",
  });
  expect(await whereLeads(address)).toEqual({ movedTo: "/amnen/eus-flykting-och-granspolitik" });
});

test("and importing the same page again changes and announces nothing", async () => {
  const again = () =>
    importText("190508.txt", page, { publish: true, oldAddress: "/asylnytt/brev/190508.html" });
  await again();
  expect(await announcedBy(again)).toEqual([]);
});

test("an editor names the folder's old address, and nothing else", async () => {
  const { code, stderr } = await runScript("scripts/import.ts", ["x.txt", "--address", "asylnytt"], {});
  expect(code).toBe(1);
  expect(stderr).toContain("asylnytt är ingen adress. Skriv den från webbplatsens rot");
});
