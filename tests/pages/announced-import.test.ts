import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSample, removeSample, seedReference } from "#lib/seed/commands.ts";
import { type ChangedPages, openPages } from "#tests/support/changed-pages.ts";
import { importText } from "#tests/support/import-texts.ts";
import { borders, newsletter, page, reception } from "#tests/support/newsletter.ts";

let pages: ChangedPages;

beforeAll(async () => {
  await seedReference();
  pages = await openPages();
});

afterAll(() => pages.close());

const edited = newsletter(reception.replace("nio kommuner", "tio kommuner"), borders);

/** One after the other: each finds what those before it have left. */
const works: [name: string, work: () => Promise<unknown>, changes: string][] = [
  ["the sample is loaded", loadSample, "/utgavor/2021"],
  ["an old edition is imported", () => importText("maj.txt", page, { publish: true }), "/utgavor/2021"],
  [
    "it is imported again and says something else",
    () => importText("maj.txt", edited, { publish: true }),
    "/nyheter/var-tredje-plats-pa-boendena-star-tom",
  ],
  ["the sample is removed", () => removeSample(), "/utgavor/2019"],
];

describe("every page that shows something else is announced when", () => {
  test.each(works)("%s", async (_, work, expected) => {
    const { changed, missed } = await pages.by(work);
    expect(missed).toEqual([]);
    expect(changed).toContain(expected);
  });
});
