import { addDays } from "date-fns/addDays";
import { subDays } from "date-fns/subDays";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db.ts";
import { getDesk } from "#lib/desk/desk.ts";
import { noteFailure } from "#lib/failures/commands.ts";
import { createItems, saveItems } from "#lib/items/commands.ts";
import { stayPresent } from "#lib/presence/commands.ts";
import { publishItems, scheduleItems } from "#lib/publishing/commands.ts";
import { submitItem } from "#lib/review/commands.ts";
import { handleTip, receiveTip } from "#lib/tips/commands.ts";
import { anna, erik, mira } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { atVersion, createItem, createPublished, exampleItem } from "#tests/support/examples.ts";
import { edit } from "#tests/support/making-editions.ts";

beforeEach(emptyTables);

const titles = ({ items }: { items: { title: string }[] }) => items.map(({ title }) => title);

describe("an editor sees on the desk", () => {
  test("the drafts, who changed each last, and who else has it open now", async () => {
    const one = await createItem({ title: "Ett" });
    await createItem({ title: "Två" });
    await saveItems(erik, [{ ...atVersion(one), content: exampleItem({ title: "Ett, ändrat" }) }]);
    for (const editor of [anna, erik]) await stayPresent(editor, { recordType: "item", recordId: one.id });
    const { drafts } = await getDesk(erik);
    expect(drafts).toMatchObject({
      count: 2,
      items: [
        { title: "Ett, ändrat", changedBy: erik.name, openBy: [anna.name] },
        { title: "Två", changedBy: anna.name, openBy: [] },
      ],
    });
    expect((await getDesk(erik, addDays(new Date(), 1))).drafts.items[0]).toMatchObject({ openBy: [] });
  });

  test("what waits for review, longest first, and what has a time, soonest first", async () => {
    for (const title of ["Ett", "Två"]) {
      const [item] = await createItems(mira, [exampleItem({ title })]);
      if (item) await submitItem(mira, atVersion(item));
    }
    for (const [title, days] of [
      ["Sen", 2],
      ["Snart", 1],
    ] as const) {
      const item = await createItem({ title });
      await scheduleItems(erik, { items: [atVersion(item)], publishAt: addDays(new Date(), days) });
    }
    const { review, scheduled } = await getDesk(erik);
    expect([titles(review), titles(scheduled)]).toEqual([
      ["Ett", "Två"],
      ["Snart", "Sen"],
    ]);
  });

  test("the editions being made, and what is missing in them", async () => {
    const whole = await createItem();
    const lacking = await createItem({ title: "Utan ämne", kind: "PRESS" });
    await edit("2021-03-24", [whole.id, lacking.id]);
    expect((await getDesk(erik)).editions).toMatchObject([
      { date: "2021-03-24", itemCount: 2, incomplete: { count: 1, faults: ["no-category", "no-source"] } },
    ]);
  });

  test("what was published of late and stands in no edition", async () => {
    const fresh = await createItem({ title: "Ny" });
    await publishItems(erik, { items: [atVersion(fresh)] });
    await createPublished({ title: "Från 2021" });
    const placed = await createItem({ title: "Placerad" });
    await publishItems(erik, { items: [atVersion(placed)] });
    await edit("2021-03-24", [placed.id]);
    expect(titles((await getDesk(erik)).unplaced)).toEqual(["Ny"]);
  });

  test("scheduled work that failed, and how many new tips there are", async () => {
    await noteFailure({ job: "erase-tips", about: null }, new Error("no room"));
    for (const text of ["Ett", "Två"]) await receiveTip({ text, link: null, contact: null });
    const { id } = await db().tip.findFirstOrThrow();
    await handleTip(erik, { id });
    expect(await getDesk(erik)).toMatchObject({ failures: [{ job: "erase-tips" }], newTips: 1 });
  });
});

test("a contributor sees only what is their own", async () => {
  await createItem({ title: "Annas" });
  await createItems(mira, [exampleItem({ title: "Miras" })]);
  await receiveTip({ text: "Tips", link: null, contact: null });
  await noteFailure({ job: "erase-tips", about: null }, new Error("no room"));
  const published = await createItem({ title: "Publicerad" });
  await publishItems(erik, { items: [atVersion(published)], publishedAt: subDays(new Date(), 1) });
  await edit("2021-03-24", [published.id]);
  const desk = await getDesk(mira);
  expect(titles(desk.drafts)).toEqual(["Miras"]);
  expect(desk).toMatchObject({ failures: [], editions: [], newTips: 0, unplaced: { count: 0 } });
});
