import { addHours } from "date-fns/addHours";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db.ts";
import { publishEditions, scheduleEditions, unscheduleEditions } from "#lib/edition-publishing/commands.ts";
import { createEdition } from "#lib/editions/commands.ts";
import { getPublishedEdition, listEditions } from "#lib/editions/published.ts";
import { getPublishedItem } from "#lib/items/published.ts";
import { placeItems } from "#lib/placements/commands.ts";
import { withdrawItem } from "#lib/publishing/commands.ts";
import { announcedBy } from "#tests/support/announcements.ts";
import { erik, mira } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { createItem, createPublished, refusal } from "#tests/support/examples.ts";

beforeEach(emptyTables);

const tomorrow = addHours(new Date(), 24);
const read = (id: string) => db().edition.findUniqueOrThrow({ where: { id } });

/** An edition with these items, at the version that it then has. */
async function edit(date: string, itemIds: string[]) {
  const about = { introduction: null, publishedOn: null, period: null, sponsorId: null, gaps: [] };
  const { id } = await createEdition(erik, { date, ...about });
  await placeItems(erik, { editionId: id, itemIds });
  return { id, version: (await read(id)).version };
}

describe("an editor publishes", () => {
  test("two editions at once, a pre-dated one too, and every page that shows them is announced", async () => {
    const [first, second] = [await createItem(), await createItem({ title: "En andra notis" })];
    const shared = await createPublished({ title: "Redan publicerad" });
    const editions = [
      await edit("2021-05-05", [first.id]),
      await edit("2031-05-05", [shared.id, second.id, first.id]),
    ];
    const heard = await announcedBy(() => publishEditions(erik, { editions }));
    expect((await listEditions()).map(({ date, itemCount }) => [date, itemCount])).toEqual([
      ["2031-05-05", 3],
      ["2021-05-05", 1],
    ]);
    for (const { slug } of [first, second]) expect(await getPublishedItem(slug)).not.toBeNull();
    expect(heard).toEqual(
      expect.arrayContaining([
        "/utgavor/2021-05-05",
        "/utgavor/2031-05-05",
        "/nyheter/redan-publicerad",
        "/nyheter/en-andra-notis",
      ]),
    );
  });

  test("an edition with an item that was withdrawn, and it stays so", async () => {
    const { id, slug } = await createPublished();
    const edition = await edit("2021-05-05", [id]);
    await withdrawItem(erik, { id, version: 1, reason: "Fel person." });
    await publishEditions(erik, { editions: [edition] });
    expect(await getPublishedItem(slug)).toBeNull();
    expect((await getPublishedEdition({ date: "2021-05-05", number: 1 }))?.editorials).toEqual([]);
  });

  test("two of which one lacks something, and neither is public", async () => {
    const whole = await edit("2021-05-05", [(await createItem()).id]);
    const lacking = await edit("2021-05-06", [(await createItem({ title: "" })).id]);
    for (const attempt of [
      () => publishEditions(erik, { editions: [whole, lacking] }),
      () => scheduleEditions(erik, { editions: [whole, lacking], publishAt: tomorrow }),
    ]) {
      await expect(attempt()).rejects.toEqual(refusal("item.incomplete"));
    }
    expect(await listEditions()).toEqual([]);
    expect(await read(whole.id)).toMatchObject({ status: "DRAFT" });
  });

  test("what a colleague has changed meanwhile, and it is refused", async () => {
    const edition = await edit("2021-05-05", [(await createItem()).id]);
    await placeItems(erik, { editionId: edition.id, itemIds: [(await createItem()).id] });
    const editions = [edition];
    await expect(publishEditions(erik, { editions })).rejects.toEqual(refusal("edition.stale"));
    const later = scheduleEditions(erik, { editions, publishAt: tomorrow });
    await expect(later).rejects.toEqual(refusal("edition.stale"));
  });

  test("an edition a second time, and it is refused", async () => {
    const edition = await edit("2021-05-05", []);
    await publishEditions(erik, { editions: [edition] });
    const again = publishEditions(erik, { editions: [{ id: edition.id }] });
    await expect(again).rejects.toEqual(refusal("edition.published"));
  });
});

test("an editor sets a time for an edition, another one, and then none", async () => {
  const edition = await edit("2021-05-05", [(await createItem()).id]);
  await scheduleEditions(erik, { editions: [edition], publishAt: tomorrow });
  expect(await read(edition.id)).toMatchObject({ status: "SCHEDULED", publishAt: tomorrow });
  const publishAt = addHours(tomorrow, 1);
  const seen = async () => [{ id: edition.id, version: (await read(edition.id)).version }];
  await scheduleEditions(erik, { editions: await seen(), publishAt });
  expect(await read(edition.id)).toMatchObject({ publishAt });
  await unscheduleEditions(erik, { editions: await seen() });
  expect(await read(edition.id)).toMatchObject({ status: "DRAFT", publishAt: null });
  const again = unscheduleEditions(erik, { editions: await seen() });
  await expect(again).rejects.toEqual(refusal("edition.not-scheduled"));
});

test("a contributor publishes no edition", async () => {
  const editions = [await edit("2021-05-05", [])];
  await expect(publishEditions(mira, { editions })).rejects.toEqual(refusal("not-allowed"));
  const later = scheduleEditions(mira, { editions, publishAt: tomorrow });
  await expect(later).rejects.toEqual(refusal("not-allowed"));
});
