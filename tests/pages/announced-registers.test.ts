import { addDays } from "date-fns/addDays";
import { subDays } from "date-fns/subDays";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bodyFromParagraphs } from "#lib/body/rules.ts";
import {
  addCategoryGaps,
  archiveCategory,
  createCategory,
  orderCategories,
  reopenCategory,
  saveCategory,
} from "#lib/categories/commands.ts";
import { editColophon } from "#lib/colophon/commands.ts";
import { dayOf } from "#lib/dates.ts";
import { db } from "#lib/db.ts";
import { mergeCategories, mergeSources } from "#lib/merging/commands.ts";
import { saveAbout, saveSettings } from "#lib/settings/commands.ts";
import { saveSource } from "#lib/sources/commands.ts";
import { createSponsor, removeLogo, saveLogo, saveSponsor } from "#lib/sponsors/commands.ts";
import { type ChangedPages, openPages } from "#tests/support/changed-pages.ts";
import { anna, erik } from "#tests/support/editors.ts";
import {
  category,
  categoryWith,
  change,
  makeRegisters,
  publish,
  publishEdition,
  publishMany,
  source,
  sourceWith,
  sponsor,
  standing,
} from "#tests/support/published-records.ts";

let pages: ChangedPages;

beforeAll(async () => {
  await makeRegisters();
  await publishMany();
  const asyl = await standing({ in: "asyl", from: ["unhcr"] });
  await publish("2019-04-30", { title: "Den flyttade", kind: "PRESS", ...asyl });
  const barn = await standing({ in: "barn", also: ["granser"], from: ["frontex"] });
  await publish("2019-04-30", { title: "Barnen", kind: "INFORMATION", ...barn });
  await publishEdition("2019-05-01", ["den-flyttade"]);
  await publishEdition("2019-06-01", ["barnen"]);
  await change("den-flyttade", await standing({ in: "debatt", from: ["unhcr"] }));
  pages = await openPages();
});

afterAll(() => pages.close());

const reason = "Ett skäl.";
const today = dayOf(new Date());
const colophon = { monitoring: "Åsa Ek\nPer Ny", compilation: "", responsiblePublisher: "" };
const picture = () => sharp({ create: { width: 40, height: 20, channels: 3, background: "#0b5761" } });

/** One after the other: each finds what those before it have left. */
const works: [name: string, work: () => Promise<unknown>, changes: string | null][] = [
  [
    "gives a category another name",
    async () => saveCategory(erik, await categoryWith("asyl", { name: "Asylrätt" })),
    "/nyheter/barnen",
  ],
  [
    "gives a category another address, and an edition leads there under which an item was placed that has moved since",
    async () => saveCategory(erik, await categoryWith("asyl", { slug: "asylratt" })),
    "/utgavor/2019-05-01",
  ],
  [
    "makes a category a part of another one",
    async () => saveCategory(erik, await categoryWith("barn", { parentId: (await category("debatt")).id })),
    "/amnen/asylratt/information",
  ],
  [
    "makes a category",
    async () => createCategory(erik, { name: "Nytt", aliases: [], parentId: (await category("debatt")).id }),
    "/amnen/debatt",
  ],
  [
    "puts categories into another order",
    async () => {
      const order = { where: { parentId: null }, orderBy: { position: "asc" } } as const;
      const seen = (await db().category.findMany(order)).map(({ id }) => id);
      await orderCategories(erik, { parentId: null, seen, wanted: seen.toReversed() });
    },
    "/amnen",
  ],
  [
    "says what a sub-category's archive lacks",
    async () => {
      const gaps = [{ text: "Maj 2019 saknas.", from: null, to: null }];
      await addCategoryGaps(erik, { categoryId: (await category("barn")).id, gaps });
    },
    "/amnen/debatt",
  ],
  [
    "closes a category and opens it again, which readers do not see",
    async () => {
      await archiveCategory(erik, { ...(await category("granser")), reason });
      await reopenCategory(erik, await category("granser"));
    },
    null,
  ],
  [
    "makes two categories one",
    async () =>
      mergeCategories(erik, {
        ...(await category("barn")),
        intoId: (await category("asylratt")).id,
        reason,
      }),
    "/amnen/barn",
  ],
  [
    "gives a source another name",
    async () => saveSource(erik, await sourceWith("dagens-nyheter", { name: "DN" })),
    "/kallor/dagens-nyheter/2",
  ],
  [
    "gives a source another address",
    async () => saveSource(erik, await sourceWith("dagens-nyheter", { slug: "dn" })),
    "/kallor/dagens-nyheter/2",
  ],
  [
    "watches a source",
    async () => saveSource(erik, await sourceWith("unhcr", { monitored: true })),
    "/integritet",
  ],
  [
    "makes two sources one",
    async () => mergeSources(erik, { ...(await source("dn")), intoId: (await source("frontex")).id, reason }),
    "/kallor/frontex/2",
  ],
  [
    "makes a watched source one with another",
    async () =>
      mergeSources(erik, { ...(await source("unhcr")), intoId: (await source("frontex")).id, reason }),
    "/kallor/unhcr",
  ],
  [
    "begins a sponsor's period",
    () => {
      const period = { line: "Sponsrad av Byrån", from: today, to: null };
      return createSponsor(erik, { name: "Byrån", url: null, periods: [period] });
    },
    "/om",
  ],
  [
    "gives a sponsor a logo",
    async () => {
      const file = new File([new Uint8Array(await picture().png().toBuffer())], "logo.png");
      await saveLogo(erik, { ...(await sponsor("Byrån")), file });
    },
    "/integritet",
  ],
  [
    "takes the logo away",
    async () => removeLogo(erik, { ...(await sponsor("Byrån")), reason }),
    "/integritet",
  ],
  [
    "ends a sponsor's period",
    async () => {
      const [from, to] = [subDays(new Date(), 9), subDays(new Date(), 2)].map(dayOf);
      const period = { line: "Sponsrad av Byrån", from: from ?? "", to: to ?? "" };
      await saveSponsor(erik, { ...(await sponsor("Byrån")), name: "Byrån", url: null, periods: [period] });
    },
    "/om",
  ],
  [
    "notes a sponsor's period to come, which readers do not see",
    () => {
      const period = { line: "Sponsrad av Nästa", from: dayOf(addDays(new Date(), 9)), to: null };
      return createSponsor(erik, { name: "Nästa", url: null, periods: [period] });
    },
    null,
  ],
  [
    "gives the site another name",
    () => saveSettings(anna, { version: 0, siteName: "Migrationsnytt", tagline: "", contactEmail: "" }),
    "/rss.xml",
  ],
  [
    "says something else about it",
    () => saveAbout(anna, { version: 1, about: bodyFromParagraphs(["Vi läser, väljer och återger."]) }),
    "/om",
  ],
  ["says who is behind it", () => editColophon(anna, { version: 0, ...colophon }), "/integritet"],
  [
    "takes a person's name away",
    () => editColophon(anna, { version: 1, ...colophon, monitoring: "Åsa Ek" }),
    "/integritet",
  ],
];

describe("every page that shows something else is announced when an editor", () => {
  test.each(works)("%s", async (_, work, expected) => {
    const { changed, missed } = await pages.by(work);
    expect(missed).toEqual([]);
    if (expected === null) expect(changed).toEqual([]);
    else expect(changed).toContain(expected);
  });
});
