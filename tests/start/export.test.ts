import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDb } from "#lib/db.ts";
import { createItems } from "#lib/items/commands.ts";
import { publishItems } from "#lib/publishing/commands.ts";
import { dataDirForThisTest } from "#tests/support/data-dir.ts";
import { exampleItem } from "#tests/support/example-item.ts";
import { runScript } from "#tests/support/run-script.ts";
import { makeDataDir, type StartedSite, startSite } from "#tests/support/site.ts";
import { workInDatabaseOf } from "#tests/support/site-database.ts";

const operator = { kind: "program", name: "import" } as const;
const marker = "hemligt-utkast-7f3a";
let site: StartedSite;
/** Holds the folder that is exported to, and nothing else. */
let around: string;
let folder: string;

beforeAll(async () => {
  site = await startSite({ SAMPLE: "sample" });
  workInDatabaseOf(site);
  around = makeDataDir();
  folder = path.join(around, "copy");
});

afterAll(async () => {
  await closeDb();
  await site.stop();
  for (const each of [site.dataDir, around]) rmSync(each, { recursive: true, force: true });
});

const exportTo = (where: string) =>
  runScript("scripts/export.ts", [where], {
    DATA_DIR: site.dataDir,
    DATABASE_URL: "",
    PORT: new URL(site.url).port,
    SITE_URL: site.url,
  });

const filesIn = () =>
  readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

test("an operator gets the whole site as files, and no link within it is broken", async () => {
  await createItems(operator, [exampleItem({ title: marker, lead: marker })]);
  const { code, stdout } = await exportTo(folder);
  expect(stdout).toContain("No link within the site is broken.");
  expect(code).toBe(0);
  const files = filesIn();
  const texts = files.map((file) => readFileSync(file, "latin1"));
  expect(files.length).toBeGreaterThan(100);
  for (const name of [
    "index.html",
    "404.html",
    "rss.xml",
    "data/items.jsonl",
    "data/items.csv",
    "icon.svg",
    "README.txt",
    "utgavor/2021-03-24/index.html",
  ])
    expect(files).toContain(path.join(folder, name));
  const [first = ""] = readFileSync(path.join(folder, "data/items.jsonl"), "utf8").split("\n");
  expect(JSON.parse(first).url).toMatch(/^http.*\/nyheter\//);
  expect(files.some((file) => /nyheter\/[^/]+\/bild-[\da-f]{16}\.png$/.test(file))).toBe(true);
  expect(texts.filter((text) => text.includes(marker))).toEqual([]);
  const pages = texts.filter((text) => text.startsWith("<!DOCTYPE html>"));
  expect(pages.length).toBeGreaterThan(50);
  expect(pages.filter((page) => /<script(?! type="application\/ld\+json")|<search|<form/.test(page))).toEqual(
    [],
  );
  expect(readFileSync(path.join(folder, "index.html"), "utf8")).toContain(`href="${site.url}/tipsa"`);
});

test("an operator who has exported before gets a new copy in place of the old, and is told of a link that leads nowhere", async () => {
  writeFileSync(path.join(folder, "old.html"), "");
  const url = `${site.url}/nyheter/finns-inte`;
  const [item] = await createItems(operator, [
    exampleItem({ title: "Leder fel", links: [{ label: "Hit", url, mediaType: "WEB", language: null }] }),
  ]);
  await publishItems(operator, { items: [{ id: item?.id ?? "", version: 1 }] });
  const { code, stderr } = await exportTo(folder);
  expect(code).toBe(1);
  expect(stderr).toContain("Leads nowhere: /nyheter/finns-inte (on ");
  expect(filesIn()).not.toContain(path.join(folder, "old.html"));
  expect(readdirSync(around)).toEqual(["copy"]);
});

test("an operator who names a folder with something else in it loses nothing", async () => {
  const other = path.join(dataDirForThisTest(), "letters");
  mkdirSync(other);
  writeFileSync(path.join(other, "letter.txt"), "Kära du");
  const { code, stderr } = await exportTo(other);
  expect(code).toBe(1);
  expect(stderr).toContain("holds something that is no export of the site");
  expect(readdirSync(other)).toEqual(["letter.txt"]);
});
