import { beforeEach, describe, expect, test } from "vitest";
import { createCategory } from "#lib/categories/commands.ts";
import { findAnything } from "#lib/find/desk.ts";
import { createItems } from "#lib/items/commands.ts";
import { findOrCreateSources } from "#lib/sources/commands.ts";
import { createSponsor } from "#lib/sponsors/commands.ts";
import { anna, erik, mira } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { createItem, createPublished, exampleItem } from "#tests/support/examples.ts";
import { makeEdition } from "#tests/support/making-editions.ts";

beforeEach(emptyTables);

const namesFor = async (text: string, editor = erik) =>
  (await findAnything(editor, { text })).map((found) => ("name" in found ? found.name : found.date));

describe("an editor types a few letters", () => {
  test("and finds drafts and published items by words of title and lead, the title's first", async () => {
    await createPublished({ title: "Frontex utvidgas" });
    await createItem({ title: "Regeringens besked", lead: "Frontex får mer pengar." });
    expect(await namesFor("FRONTEX")).toEqual(["Frontex utvidgas", "Regeringens besked"]);
    expect(await namesFor("front utvid")).toEqual(["Frontex utvidgas"]);
    expect(await namesFor("100%")).toEqual([]);
  });

  test("and finds a source by another name of it, a category by an old heading, a sponsor", async () => {
    const about = { homepage: null, country: null, language: null, description: null, monitored: false };
    await findOrCreateSources(anna, [
      { name: "Europadomstolen", aliases: ["ECtHR"], type: "COURT", ...about },
    ]);
    await createCategory(erik, { name: "Gränser", aliases: ["Murar och stängsel"], parentId: null });
    await createSponsor(erik, { name: "Advokat Ek", url: null, periods: [] });
    expect(await namesFor("ecthr")).toEqual(["Europadomstolen"]);
    expect(await namesFor("stängsel")).toEqual(["Gränser"]);
    expect(await namesFor("advokat")).toEqual(["Advokat Ek"]);
  });

  test("and finds editions by their date, however it is written", async () => {
    await makeEdition("2021-03-24");
    await makeEdition("2021-04-01");
    expect(await namesFor("24 mars")).toEqual(["2021-03-24"]);
    expect(await namesFor("2021-04")).toEqual(["2021-04-01"]);
    expect(await namesFor("2021")).toEqual(["2021-04-01", "2021-03-24"]);
  });
});

test("a contributor finds their own items and nothing else", async () => {
  const shared = { title: "Dublinförordningen" };
  await createPublished(shared);
  await createItems(mira, [exampleItem({ title: "Dublin, mitt utkast" })]);
  await createCategory(erik, { name: "Dublin", aliases: [], parentId: null });
  expect(await namesFor("dublin", mira)).toEqual(["Dublin, mitt utkast"]);
});
