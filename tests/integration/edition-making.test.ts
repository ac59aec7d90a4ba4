import { beforeEach, describe, expect, test } from "vitest";
import { createCategory } from "#lib/categories/commands.ts";
import { db } from "#lib/db.ts";
import { publishEditions, scheduleEditions } from "#lib/edition-publishing/commands.ts";
import { createEdition, removeEdition, saveEdition } from "#lib/editions/commands.ts";
import { findDeskEdition, getDeskEdition, listEditionsAtDesk } from "#lib/editions/desk.ts";
import { findPlaceable } from "#lib/placements/desk.ts";
import { announcedBy } from "#tests/support/announcements.ts";
import { erik, mira } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { createItem, createPublished, createSource, refusal } from "#tests/support/examples.ts";
import { arrange, edit, makeEdition, versionOf } from "#tests/support/making-editions.ts";

beforeEach(emptyTables);

const soon = () => new Date(Date.now() + 60 * 60 * 1000);

describe("an editor makes", () => {
  test("two editions of one day, and the second one is number 2", async () => {
    const first = await makeEdition("2021-05-05");
    const second = await makeEdition("2021-05-05");
    expect(await getDeskEdition(erik, first)).toMatchObject({ date: "2021-05-05", number: 1, version: 1 });
    expect(await getDeskEdition(erik, second)).toMatchObject({ number: 2, changed: { own: true } });
  });

  test("two of one day at the same moment, and they are two", async () => {
    await Promise.all([makeEdition("2021-05-05"), makeEdition("2021-05-05")]);
    const { coming } = await listEditionsAtDesk(erik, null);
    expect(coming.map(({ number }) => number)).toEqual([1, 2]);
  });

  test("one that is pre-dated, and it stands among those to come until it is published", async () => {
    const past = await edit("2019-01-31", [(await createItem()).id]);
    const future = await edit("2031-01-31", [(await createItem()).id, (await createItem()).id]);
    await publishEditions(erik, { editions: [past] });
    const { coming, published } = await listEditionsAtDesk(erik, null);
    expect(coming).toMatchObject([{ id: future.id, itemCount: 2, unfinishedCount: 2 }]);
    expect(published).toMatchObject([{ id: past.id, itemCount: 1, unfinishedCount: 0 }]);
  });
});

describe("an editor says of an edition", () => {
  const period = { from: "2021-05-01", to: "2021-05-05" };
  const gaps = [{ text: "Saknar material från första veckan.", from: "2021-05-01", to: "2021-05-02" }];

  test("what it covers and what not, and readers are told", async () => {
    const { id, version } = await edit("2021-05-05", []);
    await saveEdition(erik, { id, version, introduction: "Kort utgåva.", period, gaps });
    const edition = await getDeskEdition(erik, id);
    expect(edition).toMatchObject({ version: version + 1, introduction: "Kort utgåva.", period, gaps });
    await saveEdition(erik, { id, version: version + 1, introduction: "  ", period: null, gaps: [] });
    expect(await getDeskEdition(erik, id)).toMatchObject({ introduction: null, period: null, gaps: [] });
  });

  test("nothing new, and nothing is written", async () => {
    const { id, version } = await edit("2021-05-05", []);
    await saveEdition(erik, { id, version, introduction: "Kort utgåva.", gaps });
    const events = await db().historyEvent.count();
    await saveEdition(erik, { id, version: version + 1, introduction: "Kort utgåva.", gaps });
    expect(await versionOf(id)).toBe(version + 1);
    expect(await db().historyEvent.count()).toBe(events);
  });

  test("what a colleague has changed meanwhile, and it is refused", async () => {
    const { id, version } = await edit("2021-05-05", []);
    await saveEdition(erik, { id, version, introduction: "Kollegans." });
    const stale = saveEdition(erik, { id, version, introduction: "Min." });
    await expect(stale).rejects.toEqual(refusal("edition.stale"));
    expect(await getDeskEdition(erik, id)).toMatchObject({ introduction: "Kollegans." });
  });

  test("another date, and its number is of that date; once published it keeps both", async () => {
    await makeEdition("2021-05-06");
    const { id, version } = await edit("2021-05-05", []);
    await saveEdition(erik, { id, version, date: "2021-05-06" });
    expect(await getDeskEdition(erik, id)).toMatchObject({ date: "2021-05-06", number: 2 });
    await publishEditions(erik, { editions: [{ id }] });
    const late = saveEdition(erik, { id, date: "2021-05-07" });
    await expect(late).rejects.toEqual(refusal("edition.published"));
  });

  test("something new once it is published, and its page is announced", async () => {
    const { id } = await edit("2021-05-05", []);
    await publishEditions(erik, { editions: [{ id }] });
    const heard = await announcedBy(() => saveEdition(erik, { id, introduction: "Sent tillägg." }));
    expect(heard).toContain("/utgavor/2021-05-05");
  });
});

describe("an editor removes an edition that is being made", () => {
  test("with a reason, and its items stay", async () => {
    const item = await createItem();
    const edition = await edit("2021-05-05", [item.id]);
    await removeEdition(erik, { ...edition, reason: "Slogs ihop med nästa." });
    expect(await findDeskEdition(erik, edition.id)).toBeNull();
    expect((await findPlaceable(erik, everything)).items).toMatchObject([{ id: item.id }]);
    const events = await db().historyEvent.findMany({ where: { recordId: edition.id, action: "removed" } });
    expect(events).toMatchObject([{ reason: "Slogs ihop med nästa.", details: { date: "2021-05-05" } }]);
  });

  test("that a colleague has changed, has scheduled or published, and it is refused", async () => {
    const edition = await edit("2021-05-05", []);
    const reason = "Behövs inte.";
    const stale = removeEdition(erik, { id: edition.id, version: edition.version + 1, reason });
    await expect(stale).rejects.toEqual(refusal("edition.stale"));
    await scheduleEditions(erik, { editions: [edition], publishAt: soon() });
    const scheduled = removeEdition(erik, { id: edition.id, version: await versionOf(edition.id), reason });
    await expect(scheduled).rejects.toEqual(refusal("edition.scheduled"));
    await publishEditions(erik, { editions: [{ id: edition.id }] });
    const published = removeEdition(erik, { id: edition.id, version: await versionOf(edition.id), reason });
    await expect(published).rejects.toEqual(refusal("edition.published"));
  });
});

test("a contributor makes, changes, arranges and removes no edition, and sees none", async () => {
  const edition = await edit("2021-05-05", []);
  const attempts = [
    () => createEdition(mira, { date: "2021-05-06", ...nothingYet }),
    () => saveEdition(mira, { ...edition, introduction: "Hej" }),
    () => arrange(edition, [], { actor: mira }),
    () => removeEdition(mira, { ...edition, reason: "Nej" }),
    () => getDeskEdition(mira, edition.id),
    () => findPlaceable(mira, everything),
  ];
  for (const attempt of attempts) {
    await expect((async () => attempt())()).rejects.toEqual(refusal("not-allowed"));
  }
});

const everything = { text: "", status: null, categoryId: null } as const;
const nothingYet = { introduction: null, publishedOn: null, period: null, sponsorId: null, gaps: [] };

describe("an editor looks for items that stand in no edition", () => {
  test("by their state, category and title, and finds what is not public and what came of late", async () => {
    const category = await createCategory(erik, { name: "Mottagande", aliases: [], parentId: null });
    const part = await createCategory(erik, { name: "Boende", aliases: [], parentId: category.id });
    const source = { kind: "PRESS" as const, sourceIds: [await createSource()], categoryId: part.id };
    const placed = await createItem({ title: "Placerad" });
    await edit("2021-05-05", [placed.id]);
    const draft = await createItem({ title: "Nytt boende i Boden", ...source });
    const old = await createPublished({ title: "Gammal och publicerad" });
    const titles = async (wanted: Partial<Parameters<typeof findPlaceable>[1]>) =>
      (await findPlaceable(erik, { ...everything, ...wanted })).items.map(({ title }) => title);
    expect(await titles({})).toEqual(["Nytt boende i Boden"]);
    expect(await titles({ text: "boden BOENDE" })).toEqual(["Nytt boende i Boden"]);
    expect(await titles({ text: "gammal" })).toEqual(["Gammal och publicerad"]);
    expect(await titles({ categoryId: category.id, status: "DRAFT" })).toEqual(["Nytt boende i Boden"]);
    expect(await titles({ status: "REVIEW" })).toEqual([]);
    await db().item.update({ where: { id: old.id }, data: { publishedAt: new Date() } });
    expect(await titles({ status: "PUBLISHED" })).toEqual(["Gammal och publicerad"]);
    const { items } = await findPlaceable(erik, { ...everything, text: "boden" });
    expect(items).toMatchObject([
      { id: draft.id, heading: { name: "Mottagande" }, sources: ["Migrationsverket"], faults: [] },
    ]);
  });
});
