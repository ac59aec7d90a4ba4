import { existsSync, readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { bodyFromParagraphs } from "#lib/body/rules.ts";
import { db } from "#lib/db.ts";
import type { ItemInput } from "#lib/items/schema.ts";
import { publishItems, withdrawItem } from "#lib/publishing/commands.ts";
import { search } from "#lib/search/published.ts";
import { readSearch } from "#lib/search/schema.ts";
import { seedReference } from "#lib/seed/commands.ts";
import { erik } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { atVersion, createItem, createSource } from "#tests/support/examples.ts";

beforeEach(emptyTables);

const empty = { lead: null, body: bodyFromParagraphs([]), editorNote: null, links: [] };

async function publish(title: string, given: Partial<ItemInput> = {}) {
  const item = await createItem({ ...empty, title, ...given });
  await publishItems(erik, { items: [atVersion(item)] });
  return item;
}

const look = (query: Record<string, string>) => search(readSearch(query));
const titles = async (q: string, more: Record<string, string> = {}) =>
  (await look({ q, ...more })).hits.map(({ title }) => title).sort();

describe("a reader looks for", () => {
  test("a compound, and finds its forms and its parts", async () => {
    await publish("Asylprövningen blir snabbare");
    await publish("Ny prövning av asylskäl i Malmö");
    await publish("Mottagandet av ensamkommande");
    expect(await titles("asylprövning")).toEqual([
      "Asylprövningen blir snabbare",
      "Ny prövning av asylskäl i Malmö",
    ]);
    expect(await titles("prövningar")).toEqual([
      "Asylprövningen blir snabbare",
      "Ny prövning av asylskäl i Malmö",
    ]);
  });

  test("a name, which is not bent", async () => {
    await publish("Rapport", { lead: "Skriven av Anna Milstreed vid institutet." });
    await publish("Report", { language: "en", lead: "By the Millstreets of Dublin." });
    expect(await titles("Milstreed")).toEqual(["Rapport"]);
  });

  test("words of both languages by their stems", async () => {
    await publish("Domstolarna avvisar överklagandena");
    await publish("Refugees were relocated", { language: "en" });
    expect(await titles("domstol överklagande")).toEqual(["Domstolarna avvisar överklagandena"]);
    expect(await titles("refugee relocation")).toEqual(["Refugees were relocated"]);
  });

  test("a phrase, either of two words, or one without another", async () => {
    await publish("Säkert land i Afrika");
    await publish("Ett land som är säkert");
    await publish("Förvaret i Märsta");
    expect(await titles('"säkert land"')).toEqual(["Säkert land i Afrika"]);
    expect(await titles("förvar OR afrika")).toEqual(["Förvaret i Märsta", "Säkert land i Afrika"]);
    expect(await titles("förvar ELLER afrika")).toEqual(["Förvaret i Märsta", "Säkert land i Afrika"]);
    expect(await titles("land -afrika")).toEqual(["Ett land som är säkert"]);
    expect(await titles("-afrika")).toEqual([]);
  });

  test.each([
    ["mål C-441/19", ["C-441/19", "c‑441/19", "C 441/19", "c441/19", "C-441/19 om"]],
    ["ECLI:EU:C:2021:9", ["ECLI:EU:C:2021:9", "ecli:eu:c:2021:9", "EU:C:2021:9"]],
    ["application no. 12345/19", ["12345/19", "application no. 12345/19", "application no 12345/19"]],
    ["avgörandet MIG 2021:15", ["MIG 2021:15", "mig 2021:15", "MIG 2021 15"]],
    ["prop. 2020/21:191", ["prop. 2020/21:191", "prop 2020/21:191", "proposition 2020/21:191"]],
    ["betänkandet SOU 2020:54", ["SOU 2020:54", "sou 2020:54", "sou2020:54"]],
    ["meddelandet COM(2020) 610", ["COM(2020) 610", "com (2020) 610", "COM 2020 610", "COM/2020/610"]],
  ])("%s by its number, in any common way of writing it", async (written, typed) => {
    await publish("Den rätta", { lead: `Här står ${written} om asyl.` });
    await publish("En annan", { lead: "Här står C-440/18, MIG 2020:15, SOU 2020:55 om asyl." });
    for (const q of typed) expect(await titles(q), q).toEqual(["Den rätta"]);
  });

  test("a misspelt word, and is asked whether another was meant", async () => {
    await publish("En flykting i Boden");
    const found = await look({ q: "flyktning" });
    expect(found.hits).toEqual([]);
    expect(found.suggestion).toEqual({ q: "flykting", total: 1 });
  });
});

describe("what is found", () => {
  test("is counted by category, kind, source, year and language, and narrowed by each", async () => {
    await seedReference();
    const { id: categoryId } = await db().category.findFirstOrThrow();
    const placed = { kind: "INFORMATION" as const, categoryId, sourceIds: [await createSource()] };
    await publish("Asyl ett", { ...placed, kind: "PRESS" });
    await publish("Asyl två", placed);
    await publish("Asylum", { ...placed, language: "en" });
    const { total, choices } = await look({ q: "asyl OR asylum" });
    expect(total).toBe(3);
    expect(choices.kinds).toEqual({ INFORMATION: 2, PRESS: 1 });
    expect(choices.languages.map(({ value, count }) => [value, count])).toEqual([
      ["sv", 2],
      ["en", 1],
    ]);
    expect(choices.years).toEqual([
      { value: String(new Date().getFullYear()), name: expect.anything(), count: 3 },
    ]);
    expect(await titles("asyl OR asylum", { typ: "pressklipp" })).toEqual(["Asyl ett"]);
    expect(await titles("asyl OR asylum", { sprak: "en" })).toEqual(["Asylum"]);
    for (const choice of [...choices.amne, ...choices.kalla]) expect(choice.count).toBe(3);
    expect(await titles("asyl OR asylum", { amne: choices.amne[0]?.value ?? "" })).toHaveLength(3);
    expect(await titles("asyl OR asylum", { kalla: choices.kalla[0]?.value ?? "" })).toHaveLength(3);
    expect(await titles("asyl OR asylum", { amne: "finns-inte" })).toEqual([]);
  });

  test("shows the words where they stand", async () => {
    await publish("Om förvar", { lead: "I Märsta hålls <b>många</b> i förvaret." });
    const [hit] = (await look({ q: "förvar" })).hits;
    expect(hit?.titlePassages).toEqual([
      { text: "Om ", isHit: false },
      { text: "förvar", isHit: true },
    ]);
    expect(hit?.snippet.filter(({ isHit }) => isHit)).toEqual([{ text: "förvaret", isHit: true }]);
  });

  test("says where the text goes on before and behind what is shown of it", async () => {
    const body = (...texts: string[]) => bodyFromParagraphs([texts.join(" ")]);
    const filler = "Här står något annat som ingen letar efter just nu. ".repeat(12).trim();
    const shown = async (title: string, given: Partial<ItemInput>) => {
      await publish(title, given);
      const found = (await look({ q: "kostym" })).hits.find((hit) => hit.title === title);
      return found?.snippet.map(({ text }) => text).join("");
    };
    const words = "Till domaren kom de i kostym.";
    expect(await shown("Allt", { body: body(words) })).toBe(words);
    expect(await shown("Slutet", { body: body(filler, words) })).toMatch(/^… .*kostym\.$/s);
    expect(await shown("Början", { body: body(words, filler) })).toMatch(/^Till domaren.* …$/s);
    expect(await shown("Mitten", { body: body(filler, words, filler) })).toMatch(/^… .* …$/s);
  });

  test("has the words in its title before those that have them elsewhere, or is newest first", async () => {
    await publish("Förvaret i Märsta");
    await publish("Annat", { lead: "Ett ord om förvar." });
    const inOrder = async (more = {}) =>
      (await look({ q: "förvar", ...more })).hits.map(({ title }) => title);
    expect(await inOrder()).toEqual(["Förvaret i Märsta", "Annat"]);
    expect(await inOrder({ ordning: "datum" })).toEqual(["Annat", "Förvaret i Märsta"]);
  });

  test("is public only: drafts and what was withdrawn are not there, nor their words", async () => {
    await createItem({ ...empty, title: "Hemlighetsord" });
    const item = await publish("Återtagetord");
    expect(await titles("återtagetord")).toHaveLength(1);
    await withdrawItem(erik, { ...atVersion(item), version: item.version, reason: "Fel" });
    expect(await titles("återtagetord")).toEqual([]);
    expect(await titles("hemlighetsord")).toEqual([]);
    expect((await look({ q: "hemlighetsort" })).suggestion).toBeNull();
    expect(await db().searchWord.count()).toBe(0);
  });

  test("whatever is typed", async () => {
    await publish("Asyl");
    const file = "../shared/corpora/naughty-strings/blns.json";
    const naughty: string[] = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
    const own = [
      "'",
      '"',
      "-",
      "OR",
      "a OR",
      "!!",
      "& |",
      "<->",
      ":*",
      "(",
      "\\",
      "%_",
      "\0",
      "a".repeat(5000),
      "𝖺".repeat(20),
      "''' :* \\",
    ];
    for (const q of [...naughty, ...own]) await look({ q, sida: "50", ar: q, amne: q });
  });
});
