import { beforeEach, describe, expect, test } from "vitest";
import { getColophon } from "#lib/colophon/published.ts";
import { db } from "#lib/db.ts";
import { publishEditions } from "#lib/edition-publishing/commands.ts";
import { createEdition } from "#lib/editions/commands.ts";
import { getCurrentEdition, listEditions } from "#lib/editions/published.ts";
import { createItems } from "#lib/items/commands.ts";
import { getPublishedItem } from "#lib/items/published.ts";
import { placeItems } from "#lib/placements/commands.ts";
import { publishItems } from "#lib/publishing/commands.ts";
import { loadSample, removeSample, seedReference } from "#lib/seed/commands.ts";
import { getSponsor } from "#lib/sponsors/published.ts";
import { readSample } from "#prisma/sample/schema.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { editor, exampleItem } from "#tests/support/examples.ts";

const sample = readSample();
const newest = sample.editions.at(-1);
const anEdition = { introduction: null, publishedOn: null, period: null, sponsorId: null, gaps: [] };

beforeEach(async () => {
  await emptyTables();
  await seedReference();
});

const countContent = async () => ({
  items: await db().item.count(),
  editions: await db().edition.count(),
  sources: await db().source.count(),
  sponsors: await db().sponsor.count(),
  colophon: await db().colophon.count(),
  redirects: await db().redirect.count(),
});

describe("an empty site", () => {
  test("has the fourteen categories, however often it starts", async () => {
    await Promise.all([seedReference(), seedReference()]);
    const names = await db().category.findMany({ orderBy: { position: "asc" } });
    expect(names).toHaveLength(14);
    expect(names[9]?.name).toBe("EU:s flykting- och gränspolitik");
  });

  test("shows the sample with its own dates, sponsor, corrections and gaps", async () => {
    expect(await loadSample()).toBe(true);
    const edition = await getCurrentEdition();
    expect(edition).toMatchObject({ date: newest?.date, sponsor: { name: sample.sponsors[0]?.name } });
    expect(edition?.editorials.length).toBeGreaterThan(0);
    const shown = (edition?.sections ?? []).flatMap(({ items }) => items);
    expect(shown.length).toBeGreaterThanOrEqual(10);
    for (const { slug, publishedOn, corrections } of sample.items) {
      const item = await getPublishedItem(slug);
      expect(item?.publishedAt.toISOString()).toBe(new Date(publishedOn).toISOString());
      expect(item?.corrections).toEqual(corrections);
    }
    expect(await db().coverageGap.count()).toBe(sample.editions.flatMap(({ gaps }) => gaps).length);
  });

  test("loads the sample once, also when it starts twice at the same time", async () => {
    const loaded = await Promise.all([loadSample(), loadSample()]);
    expect(loaded.sort()).toEqual([false, true]);
    expect(await db().item.count()).toBe(sample.items.length);
  });

  test("does not get the sample when somebody has written something", async () => {
    await createItems(editor, [exampleItem()]);
    expect(await loadSample()).toBe(false);
    expect(await db().item.count()).toBe(1);
  });
});

describe("removing the sample", () => {
  test("leaves nothing of it, and it does not come back", async () => {
    const before = await countContent();
    await loadSample();
    const { removed, kept } = await removeSample();
    expect(removed).toMatchObject({ item: sample.items.length, edition: sample.editions.length });
    expect(Object.values(kept)).toEqual([0, 0, 0, 0, 0]);
    expect(await countContent()).toEqual(before);
    expect(await db().category.count({ where: { parentId: { not: null } } })).toBe(0);
    expect(await getSponsor()).toBeNull();
    expect((await getColophon()).monitoring).toEqual([]);
    expect(await loadSample()).toBe(false);
  });

  test("leaves what others have made, and what they have built on", async () => {
    await loadSample();
    const [theirs, ours] = [sample.items[0]?.slug ?? "", sample.items[1]?.slug ?? ""];
    const row = async (slug: string) => db().item.findUniqueOrThrow({ where: { slug } });
    const [own] = await createItems(editor, [exampleItem()]);
    const ownEdition = await createEdition(editor, { date: "2021-04-01", ...anEdition });
    await placeItems(editor, { editionId: ownEdition.id, itemIds: [(await row(theirs)).id] });
    await publishEditions(editor, { editions: [{ id: ownEdition.id }] });
    const sampleEdition = await db().edition.findFirstOrThrow({
      where: { date: new Date(newest?.date ?? "") },
    });
    await placeItems(editor, { editionId: sampleEdition.id, itemIds: [own?.id ?? ""] });
    await publishItems(editor, { items: [{ id: own?.id ?? "", version: 1 }] });

    const { removed, kept } = await removeSample();

    expect(removed.item).toBe(sample.items.length - 1);
    expect(kept).toMatchObject({ item: 1, edition: 1 });
    expect(await getPublishedItem(theirs)).not.toBeNull();
    expect(await getPublishedItem(ours)).toBeNull();
    const editions = await listEditions();
    expect(editions.map(({ date, itemCount }) => [date, itemCount])).toEqual([
      ["2021-04-01", 1],
      [newest?.date, 1],
    ]);
  });

  test("a second time removes nothing more", async () => {
    await loadSample();
    await removeSample();
    const { removed } = await removeSample();
    expect(Object.values(removed)).toEqual([0, 0, 0, 0, 0]);
  });
});
