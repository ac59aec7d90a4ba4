import { beforeEach, describe, expect, test } from "vitest";
import { bodyFromParagraphs } from "#lib/body/rules.ts";
import { createCategory } from "#lib/categories/commands.ts";
import { db, transaction } from "#lib/db.ts";
import { actorName } from "#lib/history/schema.ts";
import { createItems, saveItems } from "#lib/items/commands.ts";
import { getPublishedItem, getWithdrawnItem, listNewest } from "#lib/items/published.ts";
import type { ItemInput } from "#lib/items/schema.ts";
import { correctItem, publishItems, withdrawItem } from "#lib/publishing/commands.ts";
import { announcedBy } from "#tests/support/announcements.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import {
  atVersion,
  createItem,
  createPublished,
  createSource,
  editor,
  exampleItem,
  refusal,
} from "#tests/support/examples.ts";

beforeEach(emptyTables);

describe("an editor writes", () => {
  test("a draft, and readers do not see it", async () => {
    const { slug } = await createItem();
    expect(slug).toBe("nya-regler-for-dagersattning");
    expect(await getPublishedItem(slug)).toBeNull();
    expect(await listNewest(10)).toEqual([]);
  });

  test("two items of the same title, and each has an address", async () => {
    const made = await createItems(editor, [exampleItem(), exampleItem()]);
    const third = await createItem();
    expect([...made, third].map(({ slug }) => slug)).toEqual([
      "nya-regler-for-dagersattning",
      "nya-regler-for-dagersattning-2",
      "nya-regler-for-dagersattning-3",
    ]);
  });

  test("at the same time as another the same title, and both are kept", async () => {
    const made = await Promise.all([createItem(), createItem(), createItem()]);
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(3);
  });

  test("what is no web address yet, and it is kept in the draft as it was typed", async () => {
    const link = { label: "", url: "www.example.org/rapp", mediaType: "WEB" as const, language: null };
    const { id } = await createItem({ links: [link] });
    const rows = await db().link.findMany({ where: { itemId: id } });
    expect(rows).toEqual([{ ...link, itemId: id, position: 0, urlKey: null }]);
  });

  test("a draft without a title, and its address follows the title until it is public", async () => {
    const { id, slug } = await createItem({ title: "" });
    expect(slug).toMatch(/^notis(-\d+)?$/);
    const save = async (version: number, given: Partial<ItemInput>) =>
      (await saveItems(editor, [{ id, version, content: exampleItem(given) }]))[0]?.slug;
    expect(await save(1, { title: "Nya platser" })).toBe("nya-platser");
    await createItem({ title: "Nya platser i Skåne" });
    expect(await save(2, { title: "Nya platser i Skåne" })).toBe("nya-platser-i-skane-2");
    expect(await save(3, { title: "Nya platser i Skåne", lead: "Tio." })).toBe("nya-platser-i-skane-2");
    expect(await save(4, { title: "Nya platser", slug: "skane" })).toBe("skane");
    expect(await db().historyEvent.count({ where: { recordId: id, action: "renamed" } })).toBe(0);
    await publishItems({ kind: "program", name: "import" }, { items: [{ id, version: 5 }] });
    expect(await save(5, { title: "Helt annan rubrik" })).toBe("skane");
    expect(await db().redirect.count()).toBe(0);
  });
});

describe("an editor saves", () => {
  test("a change, and the former text stays as a revision", async () => {
    const { id } = await createItem();
    const [saved] = await saveItems(editor, [
      { id, version: 1, content: exampleItem({ lead: "Pengarna kommer tidigare." }) },
    ]);
    expect(saved).toMatchObject({ version: 2, slug: "nya-regler-for-dagersattning" });
    const revisions = await db().revision.findMany({ where: { itemId: id }, orderBy: { version: "asc" } });
    expect(revisions.map(({ content }) => (content as { lead: string | null }).lead)).toEqual([
      null,
      "Pengarna kommer tidigare.",
    ]);
    const item = await db().item.findUniqueOrThrow({ where: { id } });
    expect(item.summary).toBe("Pengarna kommer tidigare.");
  });

  test("without having changed anything, and nothing is written", async () => {
    const { id } = await createItem();
    const before = await db().item.findUniqueOrThrow({ where: { id } });
    await saveItems(editor, [{ id, version: 1, content: exampleItem() }]);
    expect(await db().item.findUniqueOrThrow({ where: { id } })).toEqual(before);
    expect(await db().revision.count()).toBe(1);
    expect(await db().historyEvent.count()).toBe(1);
  });

  test("what a colleague has saved meanwhile, and it is refused", async () => {
    const { id } = await createItem();
    await saveItems(editor, [{ id, version: 1, content: exampleItem({ title: "Kollegans rubrik" }) }]);
    const stale = saveItems(editor, [{ id, version: 1, content: exampleItem({ title: "Min rubrik" }) }]);
    await expect(stale).rejects.toEqual(refusal("item.stale"));
    expect(await db().item.findUniqueOrThrow({ where: { id } })).toMatchObject({ title: "Kollegans rubrik" });
  });

  test("at the same moment as a colleague, and one of the two is told", async () => {
    const { id } = await createItem();
    const save = (title: string) => saveItems(editor, [{ id, version: 1, content: exampleItem({ title }) }]);
    const outcomes = await Promise.allSettled([save("Den ena"), save("Den andra")]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db().revision.count()).toBe(2);
  });
});

describe("an editor publishes", () => {
  const kind = "INFORMATION" as const;

  test("an item, and every page that shows it is announced", async () => {
    const category = await createCategory(editor, { name: "Mottagande", aliases: [], parentId: null });
    const part = await createCategory(editor, { name: "Boende", aliases: [], parentId: category.id });
    const other = await createCategory(editor, { name: "Statistik", aliases: [], parentId: null });
    const sourceIds = [await createSource()];
    const given = { kind, categoryId: part.id, alsoInIds: [other.id], sourceIds };
    const heard = await announcedBy(() => createPublished(given));
    expect(heard.sort()).toEqual([
      "/",
      "/amnen",
      "/amnen/boende",
      "/amnen/boende/information",
      "/amnen/mottagande",
      "/amnen/mottagande/information",
      "/amnen/statistik",
      "/amnen/statistik/information",
      "/arkiv",
      "/arkiv/*",
      "/atom.xml",
      "/feed.json",
      "/kallor",
      "/kallor/migrationsverket",
      "/news-sitemap.xml",
      "/nyheter/*",
      "/nyheter/nya-regler-for-dagersattning",
      "/opml.xml",
      "/rss.xml",
      "/sitemap.xml",
      "/sitemap/*",
    ]);
  });

  test("an item that is older than those that stand beside others, and no other item's page is announced", async () => {
    const { id: categoryId } = await createCategory(editor, { name: "Asyl", aliases: [], parentId: null });
    const given = { kind, categoryId, sourceIds: [await createSource()] };
    for (let number = 1; number <= 6; number += 1) await createPublished({ ...given, title: `Ny ${number}` });
    const { id } = await createItem({ ...given, title: "Den gamla" });
    const publishedAt = new Date("2010-01-01");
    const heard = await announcedBy(() => publishItems(editor, { items: [{ id, version: 1 }], publishedAt }));
    expect(heard.filter((address) => address.startsWith("/nyheter/"))).toEqual(["/nyheter/den-gamla"]);
  });

  test("a change of category, and the pages of the old and the new ones are announced", async () => {
    const make = async (name: string) =>
      (await createCategory(editor, { name, aliases: [], parentId: null })).id;
    const [before, after] = [await make("Mottagande"), await make("Statistik")];
    const given = { kind, sourceIds: [await createSource()] };
    const { id } = await createPublished({ ...given, categoryId: before });
    const content = exampleItem({ ...given, categoryId: after });
    const heard = await announcedBy(() => saveItems(editor, [{ id, version: 1, content }]));
    expect(heard).toEqual(
      expect.arrayContaining(["/amnen/mottagande/information", "/amnen/statistik/information"]),
    );
  });

  test("something that is undone, and nothing is announced", async () => {
    const heard = await announcedBy(async () => {
      const undone = transaction(async (tx) => {
        const [item] = await createItems(editor, [exampleItem()], tx);
        await publishItems(editor, { items: [{ id: item?.id ?? "", version: 1 }] }, tx);
        throw new Error("changed my mind");
      });
      await expect(undone).rejects.toThrow("changed my mind");
    });
    expect(heard).toEqual([]);
    expect(await db().item.count()).toBe(0);
  });

  test("an item a second time, and it is refused", async () => {
    const item = await createPublished();
    const again = publishItems(editor, { items: [atVersion(item)] });
    await expect(again).rejects.toEqual(refusal("item.not-publishable"));
  });
});

describe("an editor takes responsibility", () => {
  test("by a correction that readers see", async () => {
    const { id, slug } = await createPublished();
    await correctItem(editor, {
      id,
      version: 1,
      date: "2021-03-26",
      note: "Beloppet var fel i den första versionen.",
    });
    const item = await getPublishedItem(slug);
    expect(item?.corrections).toEqual([
      { date: "2021-03-26", note: "Beloppet var fel i den första versionen." },
    ]);
  });

  test("by withdrawing an item, and its address says why", async () => {
    const { id, slug } = await createPublished();
    const heard = await announcedBy(() =>
      withdrawItem(editor, { id, version: 1, reason: "Uppgiften stämde inte." }),
    );
    expect(heard).toContain(`/nyheter/${slug}`);
    expect(await getPublishedItem(slug)).toBeNull();
    expect(await getWithdrawnItem(slug)).toMatchObject({ reason: "Uppgiften stämde inte." });
    expect(await listNewest(10)).toEqual([]);
    const event = await db().historyEvent.findFirstOrThrow({ where: { action: "withdrawn" } });
    expect(event).toMatchObject({ actor: actorName(editor), recordId: id, reason: "Uppgiften stämde inte." });
  });

  test("but not for what was never public", async () => {
    const { id } = await createItem();
    await expect(withdrawItem(editor, { id, version: 1, reason: "Fel" })).rejects.toEqual(
      refusal("item.not-public"),
    );
    const correction = correctItem(editor, { id, version: 1, date: "2021-03-26", note: "Fel" });
    await expect(correction).rejects.toEqual(refusal("item.not-public"));
  });
});

test("a long body is summed up to a word's end", async () => {
  const body = bodyFromParagraphs(["Första stycket om mottagande. ".repeat(7), "Andra stycket. ".repeat(20)]);
  const { id } = await createItem({ body });
  const { summary } = await db().item.findUniqueOrThrow({ where: { id } });
  expect(summary.length).toBeLessThanOrEqual(300);
  expect(summary).toMatch(/ (Andra|stycket\.?)…$/);
});
