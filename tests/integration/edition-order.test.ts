import { beforeEach, describe, expect, test } from "vitest";
import { createCategory, orderCategories, saveCategory } from "#lib/categories/commands.ts";
import { db } from "#lib/db.ts";
import { publishEditions } from "#lib/edition-publishing/commands.ts";
import { saveEdition } from "#lib/editions/commands.ts";
import { getDeskEdition } from "#lib/editions/desk.ts";
import { getPublishedEdition } from "#lib/editions/published.ts";
import { boardOf } from "#lib/editions/rules.ts";
import { moveItems } from "#lib/item-lists/commands.ts";
import { arrangeItems, placeItems } from "#lib/placements/commands.ts";
import { createPreviewLink } from "#lib/previews/commands.ts";
import { readPreview } from "#lib/previews/desk.ts";
import { withdrawItem } from "#lib/publishing/commands.ts";
import { createSponsor, saveSponsor } from "#lib/sponsors/commands.ts";
import { announcedBy } from "#tests/support/announcements.ts";
import { anna, erik } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { createItem, createPublished, createSource, refusal } from "#tests/support/examples.ts";
import { arrange, edit, versionOf } from "#tests/support/making-editions.ts";

beforeEach(emptyTables);

const orderOf = async (id: string) => (await getDeskEdition(erik, id)).items.map((item) => item.id);

/** Three drafts. */
async function createThree(): Promise<[string, string, string]> {
  const made = await Promise.all([createItem(), createItem(), createItem()]);
  const [a, b, c] = made.map(({ id }) => id).sort();
  return [a ?? "", b ?? "", c ?? ""];
}

describe("an editor arranges an edition", () => {
  test("adding, moving and taking out at once, and each is in its history", async () => {
    const [a, b, c] = await createThree();
    const edition = await edit("2021-05-05", [a, b]);
    await arrange(edition, [c, a]);
    expect(await orderOf(edition.id)).toEqual([c, a]);
    expect(await versionOf(edition.id)).toBe(edition.version + 1);
    const events = await db().historyEvent.findMany({
      where: { recordId: edition.id },
      orderBy: { id: "asc" },
    });
    expect(events.slice(2)).toMatchObject([
      { action: "placed", details: { items: [c] } },
      { action: "taken-out", details: { items: [b] } },
    ]);
  });

  test("into the order that it has, and nothing is written", async () => {
    const [a, b] = await createThree();
    const edition = await edit("2021-05-05", [a, b]);
    await arrange(edition, [a, b]);
    expect(await versionOf(edition.id)).toBe(edition.version);
  });

  test("that a colleague has arranged meanwhile, and nothing of theirs is written over", async () => {
    const [a, b, c] = await createThree();
    const edition = await edit("2021-05-05", [a, b]);
    await arrange(edition, [b, a], { actor: anna });
    await expect(arrange(edition, [a, b, c])).rejects.toEqual(refusal("edition.stale"));
    expect(await orderOf(edition.id)).toEqual([b, a]);
    const desk = await getDeskEdition(erik, edition.id);
    expect(desk.changed).toMatchObject({ by: anna.name, own: false });
  });

  test("at the same moment as a colleague, and one of the two is told", async () => {
    const [a, b, c] = await createThree();
    const edition = await edit("2021-05-05", [a, b]);
    const outcomes = await Promise.allSettled([arrange(edition, [b, a]), arrange(edition, [a, b, c])]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("with an item that is gone or withdrawn, and it is refused whole", async () => {
    const [a] = await createThree();
    const edition = await edit("2021-05-05", [a]);
    const gone = arrange(edition, [a, crypto.randomUUID()]);
    await expect(gone).rejects.toEqual(refusal("item.missing"));
    const { id } = await createPublished();
    await withdrawItem(erik, { id, version: 1, reason: "Fel." });
    await expect(arrange(edition, [id, a])).rejects.toEqual(refusal("not-allowed"));
    expect(await orderOf(edition.id)).toEqual([a]);
  });

  test("naming an item twice, and it is refused", async () => {
    const [a] = await createThree();
    const edition = await edit("2021-05-05", [a]);
    await expect(async () => arrange(edition, [a, a])).rejects.toThrow();
  });
});

/** Two categories in order, an item of each, and a sponsor of the time. */
async function prepare() {
  const sourceIds = [await createSource()];
  const first = await createCategory(erik, { name: "Mottagande", aliases: [], parentId: null });
  const second = await createCategory(erik, { name: "Statistik", aliases: [], parentId: null });
  const about = { kind: "INFORMATION", sourceIds } as const;
  const one = await createItem({ title: "Ett", categoryId: first.id, ...about });
  const two = await createItem({ title: "Två", categoryId: second.id, ...about });
  const period = { line: "Sponsrad av Byrån", from: "2021-01-01", to: null };
  const sponsor = await createSponsor(anna, {
    name: "Byrån",
    url: "https://example.org/",
    periods: [period],
  });
  return { first, second, one, two, about, sponsor };
}

const published = async () => {
  const edition = await getPublishedEdition({ date: "2021-05-05", number: 1 });
  const sections = edition?.sections.map(({ name, items }) => [name, ...items.map(({ title }) => title)]);
  return { sections, sponsor: edition?.sponsor };
};

describe("what a published edition says stays", () => {
  test("when categories are renamed and reordered, the sponsor is renamed, and an item moves", async () => {
    const { first, second, one, two, about, sponsor } = await prepare();
    const edition = await edit("2021-05-05", [two.id, one.id]);
    await publishEditions(erik, { editions: [edition] });
    const before = await published();
    expect(before).toEqual({
      sections: [
        ["Mottagande", "Ett"],
        ["Statistik", "Två"],
      ],
      sponsor: { name: "Byrån", line: "Sponsrad av Byrån", url: "https://example.org/", logo: null },
    });
    const renamed = {
      id: first.id,
      version: 1,
      name: "Ankomst",
      slug: "ankomst",
      parentId: null,
      aliases: [],
    };
    await saveCategory(erik, renamed);
    await orderCategories(erik, {
      parentId: null,
      seen: [first.id, second.id],
      wanted: [second.id, first.id],
    });
    const line = { line: "Sponsrad av Nya byrån", from: "2021-01-01", to: null };
    const other = { name: "Nya byrån", url: "https://example.org/ny", periods: [line] };
    await saveSponsor(anna, { id: sponsor.id, version: 1, ...other });
    await moveItems(erik, { items: [{ id: one.id, version: 1 }], categoryId: second.id });
    expect(await published()).toEqual(before);
    const desk = await getDeskEdition(erik, edition.id);
    expect(desk.sponsor).toMatchObject({ name: "Byrån" });
    expect(boardOf(desk.items).map(({ heading }) => heading?.name)).toEqual(["Mottagande", "Statistik"]);
    const late = await createPublished({ title: "Sen", categoryId: second.id, ...about });
    await placeItems(erik, { editionId: edition.id, itemIds: [late.id] });
    expect((await published()).sections).toEqual([
      ["Mottagande", "Ett"],
      ["Statistik", "Två", "Sen"],
    ]);
  });

  test("for an item that is added later, under the name that its category has there", async () => {
    const { first, one, about } = await prepare();
    const edition = await edit("2021-05-05", [one.id]);
    await publishEditions(erik, { editions: [edition] });
    const renamed = {
      id: first.id,
      version: 1,
      name: "Ankomst",
      slug: "ankomst",
      parentId: null,
      aliases: [],
    };
    await saveCategory(erik, renamed);
    const late = await createPublished({ title: "Sen", categoryId: first.id, ...about });
    const heard = await announcedBy(async () =>
      arrange({ ...edition, version: await versionOf(edition.id) }, [late.id, one.id]),
    );
    expect((await published()).sections).toEqual([["Mottagande", "Sen", "Ett"]]);
    expect(heard).toEqual(expect.arrayContaining(["/utgavor/2021-05-05", "/nyheter/sen", "/"]));
  });

  test("until an item is taken out with a reason, and its page is announced", async () => {
    const { one, two } = await prepare();
    const edition = await edit("2021-05-05", [one.id, two.id]);
    await publishEditions(erik, { editions: [edition] });
    const now = { ...edition, version: await versionOf(edition.id) };
    await expect(arrange(now, [two.id])).rejects.toEqual(refusal("reason.missing"));
    const heard = await announcedBy(() => arrange(now, [two.id], { reason: "Stod i fel utgåva." }));
    expect((await published()).sections).toEqual([["Statistik", "Två"]]);
    expect(heard).toEqual(expect.arrayContaining(["/utgavor/2021-05-05", "/nyheter/ett"]));
    const events = await db().historyEvent.findMany({ where: { action: "taken-out" } });
    expect(events).toMatchObject([{ reason: "Stod i fel utgåva." }]);
  });

  test("its sponsor too, when another is chosen for it", async () => {
    const { one } = await prepare();
    const { id } = await edit("2021-05-05", [one.id]);
    await publishEditions(erik, { editions: [{ id }] });
    const late = saveEdition(erik, { id, sponsorId: null });
    await expect(late).rejects.toEqual(refusal("edition.published"));
  });
});

test("an item that changes category while the edition is made stands under the new one", async () => {
  const { second, one, two } = await prepare();
  const edition = await edit("2021-05-05", [one.id, two.id]);
  await moveItems(erik, { items: [{ id: one.id, version: 1 }], categoryId: second.id });
  const { items } = await getDeskEdition(erik, edition.id);
  expect(boardOf(items)).toMatchObject([{ heading: { name: "Statistik" }, groups: [{ items: [{}, {}] }] }]);
  const { path } = await createPreviewLink(erik, { editionId: edition.id });
  const preview = await readPreview(path.split("/").at(-1) ?? "");
  expect(preview).toMatchObject({ edition: { sections: [{ name: "Statistik", items: [{}, {}] }] } });
  await publishEditions(erik, { editions: [edition] });
  expect((await published()).sections).toEqual([["Statistik", "Ett", "Två"]]);
});

test("items are placed in an edition from a list, whoever has it open", async () => {
  const [a, b, c] = await createThree();
  const { id } = await edit("2021-05-05", [a]);
  await placeItems(erik, { editionId: id, itemIds: [b] });
  await placeItems(anna, { editionId: id, itemIds: [c, b] });
  expect((await orderOf(id)).toSorted()).toEqual([a, b, c].toSorted());
  const stale = arrangeItems(erik, { editionId: id, version: 1, itemIds: [a] });
  await expect(stale).rejects.toEqual(refusal("edition.stale"));
});
