import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Block } from "#lib/body/schema.ts";
import { kinds } from "#lib/items/schema.ts";
import { readSample, type SampleItem } from "#prisma/sample/schema.ts";

const sample = readSample();
const [older, newer] = sample.editions;
const bySlug = new Map(sample.items.map((item) => [item.slug, item]));
const placed = (slugs: string[] = []) =>
  slugs.map((slug) => bySlug.get(slug)).filter((item) => item !== undefined);
const current = placed(newer?.items);

const root = path.resolve(import.meta.dirname, "../..");
const reference = (file: string): { name: string; slug?: string; aliases: string[] }[] =>
  JSON.parse(readFileSync(path.join(root, "prisma/reference", file), "utf8"));

const categoriesOf = ({ category, alsoIn }: SampleItem) => (category ? [category, ...alsoIn] : alsoIn);
const blocksOf = (...items: SampleItem[]) => items.flatMap(({ body }) => body.content);
const marksOf = (block: Block) =>
  block.type === "paragraph"
    ? (block.content ?? []).flatMap((node) => (node.type === "text" ? (node.marks ?? []) : []))
    : [];

describe("the sample publication", () => {
  test("a reader meets two editions, the newer with ten items or more in six categories or more", () => {
    expect(sample.editions.map(({ date }) => date)).toEqual(["2021-03-03", "2021-03-24"]);
    expect(current.length).toBeGreaterThanOrEqual(11);
    expect(older?.items.length).toBeGreaterThanOrEqual(4);
    const categories = new Set(current.map(({ category }) => category).filter(Boolean));
    expect(categories.size).toBeGreaterThanOrEqual(6);
    expect([...categories]).toEqual(
      expect.arrayContaining(["eus-flykting-och-granspolitik", "allmant-om-migration-statistik"]),
    );
  });

  test("the newer edition opens with the editorial and leads with the partnership on integration", () => {
    expect(current.map(({ kind }) => kind).indexOf("EDITORIAL")).toBe(0);
    expect(current[1]).toMatchObject({
      sourceDate: "2021-03-19",
      sources: ["europeiska-kommissionen", "europeiska-regionkommitten"],
      alsoIn: expect.arrayContaining(["allmant-om-migration-statistik"]),
    });
  });

  test("every kind and both languages occur", () => {
    expect(new Set(current.map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(new Set(current.map(({ language }) => language))).toEqual(new Set(["sv", "en"]));
  });

  test("there are PDF links with addresses, and links whose address is not known", () => {
    const links = current.flatMap(({ links }) => links);
    expect(links.filter(({ mediaType, url }) => mediaType === "PDF" && url).length).toBeGreaterThanOrEqual(3);
    expect(links.some(({ url }) => url === null)).toBe(true);
    expect(
      sample.items.every(({ kind, links }) => kind === "EDITORIAL" || links.some(({ url }) => url)),
    ).toBe(true);
  });

  test("press clippings are short", () => {
    const clippings = sample.items.filter(({ kind }) => kind === "PRESS");
    expect(clippings.length).toBeGreaterThanOrEqual(3);
    expect(clippings.every(({ body }) => body.content.length <= 1)).toBe(true);
  });

  test("some categories of the newer edition have information but no press clippings, others have clippings", () => {
    const withKind = (kind: string) => current.filter((item) => item.kind === kind).flatMap(categoriesOf);
    const withClippings = new Set(withKind("PRESS"));
    expect(withClippings.size).toBeGreaterThan(0);
    expect(withKind("INFORMATION").filter((category) => !withClippings.has(category))).not.toEqual([]);
  });

  test("a gap in the coverage, a correction, an editor's note and a sub-category occur", () => {
    expect(newer?.gaps).toMatchObject([{ from: "2021-03-04", to: "2021-03-08" }]);
    expect(current.flatMap(({ corrections }) => corrections)).not.toEqual([]);
    expect(current.filter(({ editorNote }) => editorNote)).not.toEqual([]);
    expect(current.map(({ subCategory }) => subCategory)).toContain("Boende och ekonomi");
  });

  test("bodies use everything that a body can hold", () => {
    const blocks = blocksOf(...sample.items);
    expect(new Set(blocks.map(({ type }) => type))).toEqual(
      new Set(["paragraph", "heading", "bulletList", "orderedList", "blockquote"]),
    );
    const sources = blocks.flatMap((block) => (block.type === "blockquote" ? [block.attrs?.source] : []));
    expect(sources.every(Boolean)).toBe(true);
    expect(new Set(blocks.flatMap(marksOf).map(({ type }) => type))).toEqual(
      new Set(["bold", "italic", "link"]),
    );
  });

  test("one item or more stands in no edition, and is later than the newer one", () => {
    const inEditions = new Set(sample.editions.flatMap(({ items }) => items));
    const loose = sample.items.filter(({ slug }) => !inEditions.has(slug));
    expect(loose).not.toEqual([]);
    expect(loose.every(({ publishedOn }) => publishedOn > (newer?.publishedOn ?? ""))).toBe(true);
  });

  test("no item is published before its source's date or stands in two editions", () => {
    const inEditions = sample.editions.flatMap(({ items }) => items);
    expect(new Set(inEditions).size).toBe(inEditions.length);
    expect(sample.items.filter(({ sourceDate, publishedOn }) => (sourceDate ?? "") > publishedOn)).toEqual(
      [],
    );
  });

  test("the newer edition falls in the sponsor's period, the older one before it", () => {
    const [sponsor] = sample.sponsors;
    expect(sponsor).toMatchObject({ name: "Fridh Advokatbyrå", line: "Sponsrad av Fridh Advokatbyrå" });
    expect(sponsor && newer && sponsor.from <= newer.date).toBe(true);
    expect(sponsor && older && sponsor.from > older.date).toBe(true);
  });

  test("the colophon names at least 25 sources, each with its description", () => {
    const watched = sample.sources.filter(({ monitored }) => monitored);
    expect(watched.length).toBeGreaterThanOrEqual(25);
    expect(sample.sources.every(({ description }) => description?.endsWith("."))).toBe(true);
    const names = sample.sources
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  test("every category is one that the project ships", () => {
    const shipped = new Set(reference("categories.json").map(({ slug }) => slug));
    expect(sample.items.flatMap(categoriesOf).filter((category) => !shipped.has(category))).toEqual([]);
  });

  test("a source that an imported page may name too has the same name in both places", () => {
    const shipped = new Map(
      reference("sources.json").flatMap(({ name, aliases }) =>
        [name, ...aliases].map((known) => [known.toLowerCase(), name]),
      ),
    );
    const otherwiseNamed = sample.sources.filter(({ name, aliases }) =>
      [name, ...aliases].some((known) => (shipped.get(known.toLowerCase()) ?? name) !== name),
    );
    expect(otherwiseNamed).toEqual([]);
  });
});

describe("reading a sample", () => {
  function editedCopy(file: string, edit: (record: Record<string, unknown>) => unknown) {
    const directory = mkdtempSync(path.join(tmpdir(), "sample-"));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    cpSync(path.join(root, "prisma/sample"), directory, { recursive: true });
    const record = JSON.parse(readFileSync(path.join(directory, file), "utf8"));
    writeFileSync(path.join(directory, file), JSON.stringify(edit(record)));
    return directory;
  }

  test.each([
    ["an unknown field", { colour: "red" }, /items\/world-has-failed-syrians\.json.*colour/s],
    [
      "a source that is not there",
      { sources: ["nobody"] },
      /items\/world-has-failed-syrians\.json: unknown nobody/,
    ],
    ["no category", { category: null }, /items\/world-has-failed-syrians\.json/],
    [
      "a script as address",
      { links: [{ label: "x", url: "javascript:x", mediaType: "WEB", language: null }] },
      /url/,
    ],
  ])("an item with %s is refused, with the file's name", (_, change, message) => {
    const copy = editedCopy("items/world-has-failed-syrians.json", (item) => ({ ...item, ...change }));
    expect(() => readSample(copy)).toThrow(message);
  });

  test("an edition that places an unknown item is refused", () => {
    const copy = editedCopy("editions/2021-03-24.json", (edition) => ({ ...edition, items: ["nothing"] }));
    expect(() => readSample(copy)).toThrow(/editions\/2021-03-24\.json: unknown nothing/);
  });
});
