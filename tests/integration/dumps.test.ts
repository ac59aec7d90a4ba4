import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { subHours } from "date-fns/subHours";
import Papa from "papaparse";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bodyFromParagraphs } from "#lib/body/rules.ts";
import { openDump, sweepDumps } from "#lib/dumps/current-dump.ts";
import { dumpName, listDumpFiles } from "#lib/dumps/dump-files.ts";
import type { DumpFormat } from "#lib/dumps/formats.ts";
import { makeDumps } from "#lib/dumps/make-dumps.ts";
import type { ItemInput } from "#lib/items/schema.ts";
import { withdrawItem } from "#lib/publishing/commands.ts";
import { anna } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { atVersion, createItem, createPublished, createSource, refusal } from "#tests/support/examples.ts";
import { makeDataDir } from "#tests/support/site.ts";

let dataDir = "";

beforeEach(async () => {
  await emptyTables();
  dataDir = makeDataDir();
  process.env.DATA_DIR = dataDir;
});

afterEach(() => {
  delete process.env.DATA_DIR;
  rmSync(dataDir, { recursive: true, force: true });
});

/** What whoever asks for the file now gets. */
async function get(format: DumpFormat): Promise<string> {
  const { opened } = await openDump(format);
  return gunzipSync(await opened.readFile().finally(() => opened.close())).toString();
}

const readLines = (jsonl: string) =>
  jsonl
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
const readTable = (csv: string) =>
  Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
const files = () => readdirSync(path.join(dataDir, "dumps"));

describe("everything at once", () => {
  test("a program gets every published item on a line of its own, with what the API tells, and no other", async () => {
    const sourceIds = [await createSource()];
    const link = { label: "Beslut", url: "https://example.org/b", mediaType: "PDF", language: null } as const;
    await createPublished({ title: "Nya regler", sourceIds, links: [link] });
    for (let number = 1; number <= 250; number += 1) await createPublished({ title: `Notis ${number}` });
    await createItem({ title: "Utkast" });
    const items = readLines(await get("jsonl"));
    expect(items.length).toBe(251);
    expect(new Set(items.map(({ id }) => id)).size).toBe(251);
    expect(items.find(({ title }) => title === "Nya regler")).toMatchObject({
      sources: [{ name: "Migrationsverket" }],
      links: [{ url: "https://example.org/b" }],
      licence: expect.stringContaining("creativecommons.org"),
    });
  });

  test("somebody opens the table, and every text stands in its own cell as it was written", async () => {
    const odd = 'En rad, "citat"; och\nen till — åäö 😀';
    await createPublished({ title: "Tal", lead: odd, body: bodyFromParagraphs(["Ett.", "Två."]) });
    const csv = await get("csv");
    expect(csv.startsWith("\uFEFFid,url,title")).toBe(true);
    const { data, errors } = readTable(csv.slice(1));
    expect(errors).toEqual([]);
    expect(data).toMatchObject([{ title: "Tal", lead: odd, bodyText: "Ett.\nTvå." }]);
  });

  test.each(["=1+1", "+46 8 123", "-2+3", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x";"y")'])(
    "a spreadsheet does not take %j for a formula",
    async (lead) => {
      await createPublished({ title: `${lead} i rubriken`, lead } satisfies Partial<ItemInput>);
      const { data } = readTable((await get("csv")).slice(1));
      for (const cell of [data[0]?.title, data[0]?.lead]) expect(cell).toMatch(/^'/);
    },
  );

  test("a site without items has files without items, and the table still has its columns", async () => {
    expect(await get("jsonl")).toBe("");
    expect(readTable((await get("csv")).slice(1)).meta.fields).toContain("licence");
  });
});

describe("which file is sent", () => {
  test("the one of last night serves all day; what is new comes with the next", async () => {
    await createPublished({ title: "Igår" });
    await makeDumps();
    await createPublished({ title: "Idag" });
    expect(await get("jsonl")).not.toContain("Idag");
    await makeDumps();
    expect(await get("jsonl")).toContain("Idag");
    expect(files().length).toBe(2);
  });

  test("what an editor withdraws is in none that is sent after it, and leaves the disk", async () => {
    const item = await createPublished({ title: "Fel person" });
    await createPublished({ title: "Annat" });
    expect(await get("jsonl")).toContain("Fel person");
    await withdrawItem(anna, { ...atVersion(item), reason: "Fel person." });
    const text = await get("jsonl");
    expect(text).not.toContain("Fel person");
    expect(text).toContain("Annat");
    expect(await get("csv")).not.toContain("Fel person");
    for (const file of files())
      expect(gunzipSync(readFileSync(path.join(dataDir, "dumps", file))).toString()).not.toContain(
        "Fel person",
      );
  });

  test("files with what is gone are swept away before anybody asks", async () => {
    const item = await createPublished({ title: "Fel person" });
    await makeDumps();
    await sweepDumps();
    expect(files().length).toBe(2);
    await withdrawItem(anna, { ...atVersion(item), reason: "Fel person." });
    await sweepDumps();
    expect(files()).toEqual([]);
  });

  test("where nobody made one last night, who asks has it made", async () => {
    await createPublished({ title: "Gammalt" });
    await makeDumps();
    for (const file of await listDumpFiles()) {
      const older = dumpName({ ...file, madeAt: subHours(file.madeAt, 26) });
      writeFileSync(path.join(dataDir, "dumps", older), readFileSync(file.path));
      rmSync(file.path);
    }
    await createPublished({ title: "Nytt" });
    expect(await get("jsonl")).toContain("Nytt");
    expect(files().length).toBe(2);
  });

  test("several who ask at the same time get the same, made once", async () => {
    await createPublished({ title: "Samma" });
    const texts = await Promise.all(Array.from({ length: 20 }, () => get("jsonl")));
    expect(new Set(texts).size).toBe(1);
    expect(files().length).toBe(2);
  });

  test("an operator whose data folder cannot be written to is told which", async () => {
    writeFileSync(path.join(dataDir, "dumps"), "");
    await expect(makeDumps()).rejects.toEqual(refusal("data-dir.unusable"));
    rmSync(path.join(dataDir, "dumps"));
    mkdirSync(path.join(dataDir, "dumps"));
    expect((await makeDumps()).items).toBe(0);
  });
});
