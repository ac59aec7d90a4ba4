import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db.ts";
import { publishEditions } from "#lib/edition-publishing/commands.ts";
import { createEdition } from "#lib/editions/commands.ts";
import { getPublishedEdition } from "#lib/editions/published.ts";
import { eraseItem } from "#lib/erasing/commands.ts";
import { Problem } from "#lib/errors.ts";
import { noteFailure } from "#lib/failures/commands.ts";
import { listHistoryOf } from "#lib/history/desk.ts";
import { saveItems } from "#lib/items/commands.ts";
import { getPublishedItem, getWithdrawnItem } from "#lib/items/published.ts";
import { placeItems } from "#lib/placements/commands.ts";
import { createPreviewLink } from "#lib/previews/commands.ts";
import { correctItem, withdrawItem } from "#lib/publishing/commands.ts";
import { whereLeads } from "#lib/redirects/published.ts";
import { readRevisions } from "#lib/revisions/desk.ts";
import { seedReference } from "#lib/seed/commands.ts";
import { announcedBy } from "#tests/support/announcements.ts";
import { anna, erik, mira } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { createItem, createPublished, createSource, exampleItem, refusal } from "#tests/support/examples.ts";
import { importPaths, writePages } from "#tests/support/import-texts.ts";
import { borders, newsletter } from "#tests/support/newsletter.ts";
import { readTables } from "#tests/support/read-tables.ts";

beforeEach(emptyTables);

const secret = "Zakariya";
const title = `${secret} utvisas i morgon`;
const erasing = { title, reason: "Begäran från den som berörs" };
const edition = {
  date: "2021-03-24",
  introduction: null,
  publishedOn: null,
  period: null,
  sponsorId: null,
  gaps: [],
};

/** An item with its name in every place where a text can stand, published in an edition, under two addresses. */
async function createTelling() {
  const content = exampleItem({
    title,
    lead: `${secret} berättar.`,
    editorNote: `${secret} har gett sitt medgivande.`,
    sourceIds: [await createSource()],
    links: [
      { label: `Om ${secret}`, url: `https://example.org/${secret}`, mediaType: "WEB", language: null },
    ],
  });
  const { id } = await createPublished(content);
  await saveItems(erik, [{ id, version: 1, content: { ...content, slug: `om-${secret.toLowerCase()}` } }]);
  await correctItem(erik, { id, version: 2, date: "2021-03-26", note: `${secret} är 17 år.` });
  await db().tip.create({
    data: {
      text: `Skriv om ${secret}`,
      status: "HANDLED",
      receivedOn: new Date(0),
      handledAt: new Date(),
      itemId: id,
    },
  });
  await createPreviewLink(anna, { itemId: id });
  const { id: editionId } = await createEdition(anna, edition);
  await placeItems(anna, { editionId, itemIds: [id] });
  await publishEditions(anna, { editions: [{ id: editionId }] });
  return id;
}

const written = async () => JSON.stringify(await readTables()).toLowerCase();

describe("an administrator erases an item for somebody who must not be found", () => {
  test("and the name stands in no table afterwards", async () => {
    const id = await createTelling();
    expect(await written()).toContain(secret.toLowerCase());
    await eraseItem(anna, { id, ...erasing });
    expect(await written()).not.toContain(secret.toLowerCase());
  });

  test("and only the fact and the reason remain", async () => {
    const id = await createTelling();
    await eraseItem(anna, { id, ...erasing });
    const [told, ...before] = await listHistoryOf(anna, "item", id);
    expect(told).toMatchObject({ action: "erased", who: anna.name, reason: erasing.reason });
    expect(before.every(({ details, reason }) => reason === null && Object.keys(details).length === 0)).toBe(
      true,
    );
    const found = await readRevisions(anna, id, { from: null, to: null });
    expect(found?.revisions.map(({ version }) => version)).toEqual([3]);
    expect(await db().item.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "WITHDRAWN",
      bodyText: "",
    });
  });

  test("and its addresses, old ones too, say that it is gone, and nothing more", async () => {
    const id = await createTelling();
    const heard = await announcedBy(() => eraseItem(anna, { id, ...erasing }));
    const slugs = ["zakariya-utvisas-i-morgon", "om-zakariya"];
    for (const slug of slugs) {
      expect(heard).toContain(`/nyheter/${slug}`);
      expect(await whereLeads(`/nyheter/${slug}`)).toBe("nowhere");
      expect(await getWithdrawnItem(slug)).toMatchObject({ reason: null });
    }
    expect(await getWithdrawnItem("en-annan")).toBeNull();
  });

  test("and the edition it stood in is without it", async () => {
    const id = await createTelling();
    const heard = await announcedBy(() => eraseItem(anna, { id, ...erasing }));
    expect(heard).toContain("/utgavor/2021-03-24");
    const shown = await getPublishedEdition({ date: "2021-03-24", number: 1 });
    expect(shown?.editorials).toEqual([]);
    expect(await db().placement.count()).toBe(0);
  });

  test("a draft too, which never had an address", async () => {
    const { id } = await createItem({ title });
    await eraseItem(anna, { id, ...erasing });
    expect(await written()).not.toContain(secret.toLowerCase());
    expect(await getPublishedItem("zakariya-utvisas-i-morgon")).toBeNull();
    expect(await getWithdrawnItem("zakariya-utvisas-i-morgon")).toBeNull();
  });

  test("and one that was withdrawn before, with the reason that was given then", async () => {
    const { id } = await createPublished({ title });
    await withdrawItem(anna, { id, version: 1, reason: `${secret} bad om det.` });
    await eraseItem(anna, { id, ...erasing });
    expect(await written()).not.toContain(secret.toLowerCase());
  });

  test("and it does not come back when its page is imported again", async () => {
    await seedReference();
    const page = newsletter(borders.replace("Färre kontroller på bron", secret));
    const importAgain = (text: string) => importPaths(writePages({ "nyhet.txt": text }), { publish: true });
    await importAgain(page);
    const { id, title: imported } = await db().item.findFirstOrThrow();
    await eraseItem(anna, { ...erasing, id, title: imported });
    await importAgain(page);
    await importAgain(page.replace("drar ner", "drar in"));
    expect(await db().item.count()).toBe(1);
    expect(await written()).not.toContain(secret.toLowerCase());
  });

  test("and what scheduled work that failed has said of it goes too", async () => {
    const { id } = await createItem({ title });
    const { id: editionId } = await createEdition(anna, edition);
    await placeItems(anna, { editionId, itemIds: [id] });
    const lacking = new Problem("item.incomplete", { items: [{ id, title, faults: ["no-source"] }] });
    const publishAt = new Date();
    await noteFailure({ job: "publish-item", about: { type: "item", id, publishAt } }, lacking);
    await noteFailure(
      { job: "publish-edition", about: { type: "edition", id: editionId, publishAt } },
      lacking,
    );
    await eraseItem(anna, { id, ...erasing });
    expect(await written()).not.toContain(secret.toLowerCase());
  });

  test("but not another one than the one whose title was typed", async () => {
    const { id } = await createItem({ title });
    const slip = eraseItem(anna, { id, ...erasing, title: "En annan" });
    await expect(slip).rejects.toEqual(refusal("item.title-differs"));
    expect(await db().item.count({ where: { title } })).toBe(1);
  });
});

test.each([erik, mira])("$name may not erase anything", async (actor) => {
  const { id } = await createItem({ title });
  await expect(eraseItem(actor, { id, ...erasing })).rejects.toEqual(refusal("not-allowed"));
  expect(await db().item.count({ where: { title } })).toBe(1);
});
