import { addHours } from "date-fns/addHours";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { actorName } from "#lib/history/schema.ts";
import { createItems, saveItems } from "#lib/items/commands.ts";
import { getPublishedItem, listNewest } from "#lib/items/published.ts";
import type { ItemInput } from "#lib/items/schema.ts";
import { publishItems, scheduleItems, unscheduleItems } from "#lib/publishing/commands.ts";
import { problemText } from "#lib/text/catalogue.ts";
import { announcedBy } from "#tests/support/announcements.ts";
import { erik, mira } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { atVersion, createItem, createPublished, exampleItem, refusal } from "#tests/support/examples.ts";

beforeEach(emptyTables);

const tomorrow = addHours(new Date(), 24);
const read = (id: string) => db().item.findUniqueOrThrow({ where: { id } });
const anInvalidLink = { label: "Rapport", url: "www.example.org", mediaType: "WEB", language: null } as const;

describe("an editor sets a time", () => {
  test("for several items, and readers see nothing of them yet", async () => {
    const made = await createItems(erik, [exampleItem(), exampleItem({ title: "En andra notis" })]);
    const heard = await announcedBy(() =>
      scheduleItems(erik, { items: made.map(atVersion), publishAt: tomorrow }),
    );
    expect(heard).toEqual([]);
    for (const { id, slug } of made) {
      expect(await read(id)).toMatchObject({ status: "SCHEDULED", publishAt: tomorrow });
      expect(await getPublishedItem(slug)).toBeNull();
    }
    const events = await db().historyEvent.findMany({ where: { action: "scheduled" } });
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({
      actor: actorName(erik),
      details: { publishAt: tomorrow.toISOString() },
    });
  });

  test("and another one instead, and then none", async () => {
    const items = [atVersion(await createItem())];
    await scheduleItems(erik, { items, publishAt: tomorrow });
    const later = addHours(tomorrow, 24);
    await scheduleItems(erik, { items, publishAt: later });
    expect(await read(items[0]?.id ?? "")).toMatchObject({ publishAt: later });
    await unscheduleItems(erik, { items });
    expect(await read(items[0]?.id ?? "")).toMatchObject({ status: "DRAFT", publishAt: null });
    await expect(unscheduleItems(erik, { items })).rejects.toEqual(refusal("item.not-scheduled"));
  });

  test("that has been, and it is refused", async () => {
    const items = [atVersion(await createItem())];
    const past = scheduleItems(erik, { items, publishAt: new Date(Date.now() - 1) });
    await expect(past).rejects.toEqual(refusal("schedule.past"));
  });

  test("for what is public already, and it is refused", async () => {
    const items = [atVersion(await createPublished())];
    const again = scheduleItems(erik, { items, publishAt: tomorrow });
    await expect(again).rejects.toEqual(refusal("item.not-publishable"));
  });
});

describe("a colleague has saved meanwhile", () => {
  test.each([
    ["publishing", (items: { id: string; version: number }[]) => publishItems(erik, { items })],
    [
      "setting a time",
      (items: { id: string; version: number }[]) => scheduleItems(erik, { items, publishAt: tomorrow }),
    ],
  ])("%s is refused for all that were chosen", async (_, act) => {
    const [seen, other] = [await createItem(), await createItem({ title: "En andra notis" })];
    await saveItems(erik, [{ id: seen.id, version: 1, content: exampleItem({ lead: "Nytt." }) }]);
    await expect(act([atVersion(other), atVersion(seen)])).rejects.toEqual(refusal("item.stale"));
    expect(await read(other.id)).toMatchObject({ status: "DRAFT" });
  });
});

describe("something is missing", () => {
  const incomplete: [string, Partial<ItemInput>, string[]][] = [
    ["a title", { title: "" }, ["no-title"]],
    ["an address", { links: [anInvalidLink] }, ["invalid-link"]],
    ["category and source", { kind: "PRESS" }, ["no-category", "no-source"]],
  ];
  test.each(incomplete)("%s: neither now nor later can it be published", async (_, given, faults) => {
    const item = await createItem(given);
    const items = [atVersion(item)];
    const problem = await publishItems(erik, { items }).catch((error) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ code: "item.incomplete", details: { items: [{ id: item.id, faults }] } });
    const later = scheduleItems(erik, { items, publishAt: tomorrow });
    await expect(later).rejects.toEqual(refusal("item.incomplete"));
    expect(await read(item.id)).toMatchObject({ status: "DRAFT" });
  });

  test("and it is said which items and what", async () => {
    const made = [
      await createItem({ title: "", kind: "PRESS" }),
      await createItem({ links: [anInvalidLink] }),
    ];
    const problem = await publishItems(erik, { items: made.map(atVersion) }).catch((error) => error);
    expect(problemText(problem)).toBe(
      "Notisen utan rubrik kan inte publiceras: rubriken saknas, ämnet saknas och källan saknas. " +
        "Notisen ”Nya regler för dagersättning” kan inte publiceras: en länk har en adress som inte fungerar.",
    );
  });

  test("in an import, and it comes in as it once was", async () => {
    const item = await createItem({ kind: "PRESS", links: [anInvalidLink] });
    await publishItems({ kind: "program", name: "import" }, { items: [atVersion(item)] });
    const shown = await getPublishedItem(item.slug);
    expect(shown?.links).toEqual([{ ...anInvalidLink, url: null }]);
  });

  test("after a change of what readers see, and it is not saved", async () => {
    const { id, slug } = await createPublished();
    const emptied = saveItems(erik, [{ id, version: 1, content: exampleItem({ title: " " }) }]);
    await expect(emptied).rejects.toEqual(refusal("item.incomplete"));
    expect((await getPublishedItem(slug))?.title).toBe(exampleItem().title);
  });
});

test("a contributor publishes nothing, not even what is their own", async () => {
  const [own] = await createItems(mira, [exampleItem()]);
  const items = [{ id: own?.id ?? "", version: 1 }];
  await expect(publishItems(mira, { items })).rejects.toEqual(refusal("not-allowed"));
  const later = scheduleItems(mira, { items, publishAt: tomorrow });
  await expect(later).rejects.toEqual(refusal("not-allowed"));
  expect(await listNewest(1)).toEqual([]);
});
