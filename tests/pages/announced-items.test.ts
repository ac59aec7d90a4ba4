import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "#lib/db.ts";
import { publishDue } from "#lib/due/commands.ts";
import { saveEdition } from "#lib/editions/commands.ts";
import { eraseItem } from "#lib/erasing/commands.ts";
import { withdrawItems } from "#lib/item-lists/commands.ts";
import { placeItems } from "#lib/placements/commands.ts";
import { correctItem, scheduleItems, withdrawItem } from "#lib/publishing/commands.ts";
import { restoreRevision } from "#lib/revisions/commands.ts";
import { createSponsor } from "#lib/sponsors/commands.ts";
import { type ChangedPages, openPages } from "#tests/support/changed-pages.ts";
import { anna, erik } from "#tests/support/editors.ts";
import { createItem } from "#tests/support/examples.ts";
import { arrange } from "#tests/support/making-editions.ts";
import {
  change,
  edition,
  item,
  makeRegisters,
  publish,
  publishEdition,
  publishMany,
  standing,
} from "#tests/support/published-records.ts";

let pages: ChangedPages;

beforeAll(async () => {
  await makeRegisters();
  await publishMany();
  const period = { line: "Sponsrad av Byrån", from: "2021-01-01", to: "2021-12-31" };
  await createSponsor(erik, { name: "Byrån", url: null, periods: [period] });
  pages = await openPages();
});

afterAll(() => pages.close());

/** One after the other: each finds what those before it have left. */
const works: [name: string, work: () => Promise<unknown>, changes: string][] = [
  [
    "publishes an item",
    async () =>
      publish("2021-03-24", {
        title: "Den nya",
        kind: "INFORMATION",
        ...(await standing({ in: "barn", also: ["granser"], from: ["unhcr"] })),
      }),
    "/amnen/asyl/information",
  ],
  [
    "publishes an item that stands beside others of its category",
    async () =>
      publish("2021-03-23", {
        title: "Grannen",
        kind: "PRESS",
        ...(await standing({ in: "asyl", from: ["dagens-nyheter"] })),
      }),
    "/nyheter/det-sista-klippet",
  ],
  [
    "publishes an item that is older than all others",
    async () =>
      publish("2010-01-01", {
        title: "Den gamla",
        kind: "PRESS",
        ...(await standing({ in: "asyl", from: ["dagens-nyheter"] })),
      }),
    "/kallor/dagens-nyheter/2",
  ],
  [
    "publishes an editorial, which stands in no category",
    () => publish("2021-03-25", { title: "Till läsarna" }),
    "/rss.xml",
  ],
  [
    "changes the title of an item that stands beside others",
    () => change("grannen", { title: "Grannen, ändrad" }),
    "/nyheter/det-sista-klippet",
  ],
  [
    "moves an item to another category, kind and source",
    async () =>
      change("den-gamla", { kind: "CASE_NOTE", ...(await standing({ in: "debatt", from: ["unhcr"] })) }),
    "/amnen/debatt/praxisnotiser",
  ],
  ["names a case in an item", () => change("grannen", { lead: "Dom i mål C-441/19." }), "/mal/c-441-19"],
  [
    "names another one there, and nothing names the first any more",
    () => change("grannen", { lead: "Dom i mål C-112/20." }),
    "/mal/c-441-19/rss.xml",
  ],
  ["gives an item another address", () => change("den-nya", { slug: "den-nyare" }), "/nyheter/den-nya"],
  [
    "gives it yet another one, and its first leads there",
    () => change("den-nyare", { slug: "den-nyaste" }),
    "/nyheter/den-nya",
  ],
  [
    "corrects an item",
    async () => correctItem(erik, { ...(await item("grannen")), date: "2021-04-01", note: "Fel namn." }),
    "/nyheter/grannen",
  ],
  [
    "takes an earlier text back",
    async () => restoreRevision(erik, { ...(await item("grannen")), revision: 1 }),
    "/mal/c-112-20",
  ],
  ["publishes an edition", () => publishEdition("2019-05-01", ["den-gamla"]), "/utgavor/2019-05-01"],
  [
    "publishes the current edition, whose sponsor stands on every page",
    () => publishEdition("2021-03-24", ["grannen", "till-lasarna"]),
    "/integritet",
  ],
  [
    "publishes an earlier edition, which each year's page counts",
    () => publishEdition("2018-05-01", ["det-sista-klippet"]),
    "/utgavor/2021",
  ],
  [
    "says something else of an edition",
    async () => saveEdition(erik, { ...(await edition("2019-05-01")), introduction: "Ett sent tillägg." }),
    "/utgavor/2019",
  ],
  [
    "places an item in a published edition",
    async () => {
      const { id } = await edition("2019-05-01");
      await placeItems(erik, { editionId: id, itemIds: [(await item("det-sista-klippet")).id] });
    },
    "/nyheter/det-sista-klippet",
  ],
  [
    "takes one out of it",
    async () =>
      arrange(await edition("2019-05-01"), [(await item("den-gamla")).id], { reason: "Stod i fel utgåva." }),
    "/utgavor/2019-05-01",
  ],
  [
    "withdraws an item that stands beside others",
    async () => withdrawItem(erik, { ...(await item("grannen")), reason: "Fel person." }),
    "/nyheter/det-sista-klippet",
  ],
  [
    "withdraws several",
    async () => {
      const items = await Promise.all(["den-gamla", "till-lasarna"].map(item));
      await withdrawItems(erik, { items, reason: "Fel." });
    },
    "/arkiv/2010/01",
  ],
  [
    "erases an item that is public",
    async () => {
      const { id } = await item("den-nyaste");
      await eraseItem(anna, { id, title: "Den nya", reason: "Hon är hotad." });
    },
    "/nyheter/den-nya",
  ],
  [
    "erases an item that was withdrawn",
    async () => {
      const { id } = await item("grannen");
      await eraseItem(anna, { id, title: "Grannen", reason: "Han är hotad." });
    },
    "/nyheter/grannen",
  ],
  [
    "has set the time at which an item becomes public",
    async () => {
      const { id, version } = await createItem({ title: "I morgon" });
      const publishAt = new Date(Date.now() + 3_600_000);
      await scheduleItems(erik, { items: [{ id, version }], publishAt });
      const due = new Date(Date.now() - 1000);
      await db().item.update({ where: { id }, data: { publishAt: due } });
      await publishDue({ kind: "program", name: "jobs" }, { type: "item", id, publishAt: due });
    },
    "/nyheter/i-morgon",
  ],
];

describe("every page that shows something else is announced when an editor", () => {
  test.each(works)("%s", async (_, work, expected) => {
    const { changed, missed } = await pages.by(work);
    expect(missed).toEqual([]);
    expect(changed).toContain(expected);
  });
});
