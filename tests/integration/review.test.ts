import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db.ts";
import { listHistoryOf } from "#lib/history/desk.ts";
import { createItems } from "#lib/items/commands.ts";
import { removeItem, returnItem, submitItem } from "#lib/review/commands.ts";
import { readReview } from "#lib/review/desk.ts";
import { anna, erik, mira } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { createItem, createPublished, exampleItem, refusal } from "#tests/support/examples.ts";

beforeEach(emptyTables);

const statusOf = async (id: string) => (await db().item.findUniqueOrThrow({ where: { id } })).status;

async function ofMira() {
  const [item] = await createItems(mira, [exampleItem()]);
  return { id: item?.id ?? "", version: 1 };
}

describe("a contributor", () => {
  test("sends a draft for review with a word, and who reviews it reads the word", async () => {
    const item = await ofMira();
    await submitItem(mira, { ...item, note: "Kolla datumet." });
    expect(await statusOf(item.id)).toBe("REVIEW");
    expect(await readReview(erik, item.id)).toMatchObject({
      action: "submitted",
      who: mira.name,
      note: "Kolla datumet.",
    });
  });

  test("takes it back without a word", async () => {
    const item = await ofMira();
    await submitItem(mira, item);
    await returnItem(mira, item);
    expect(await statusOf(item.id)).toBe("DRAFT");
  });

  test("reads why it was sent back", async () => {
    const item = await ofMira();
    await submitItem(mira, item);
    await returnItem(erik, { ...item, note: "Källan saknas." });
    expect(await readReview(mira, item.id)).toMatchObject({ action: "returned", note: "Källan saknas." });
  });

  test("does none of it with what others wrote", async () => {
    const { id } = await createItem();
    const item = { id, version: 1 };
    await expect(submitItem(mira, item)).rejects.toEqual(refusal("not-allowed"));
    await expect(removeItem(mira, { ...item, reason: "Fel" })).rejects.toEqual(refusal("not-allowed"));
    expect(await readReview(mira, id)).toBeNull();
    await submitItem(anna, item);
    await expect(returnItem(mira, item)).rejects.toEqual(refusal("not-allowed"));
  });
});

describe("an editor", () => {
  test("sends nothing back without saying why", async () => {
    const item = await ofMira();
    await submitItem(mira, item);
    await expect(returnItem(erik, item)).rejects.toEqual(refusal("reason.missing"));
    expect(await statusOf(item.id)).toBe("REVIEW");
  });

  test("is told when a colleague was quicker", async () => {
    const item = await ofMira();
    await submitItem(mira, item);
    await expect(submitItem(erik, item)).rejects.toEqual(refusal("not-allowed"));
    await returnItem(erik, { ...item, note: "Nej" });
    await expect(returnItem(erik, { ...item, note: "Nej" })).rejects.toEqual(refusal("not-allowed"));
    await expect(submitItem(erik, { ...item, version: 2 })).rejects.toEqual(refusal("item.stale"));
  });

  test("removes a draft, and history says that and why, not what it said", async () => {
    const { id } = await createItem();
    await removeItem(erik, { id, version: 1, reason: "Dubblett" });
    expect(await db().item.count()).toBe(0);
    expect(await db().revision.count()).toBe(0);
    const [told] = await listHistoryOf(anna, "item", id);
    expect(told).toMatchObject({
      action: "removed",
      who: erik.name,
      reason: "Dubblett",
      record: { name: null },
    });
  });

  test("removes nothing that readers see", async () => {
    const { id } = await createPublished();
    const refused = removeItem(erik, { id, version: 1, reason: "Fel" });
    await expect(refused).rejects.toEqual(refusal("not-allowed"));
    expect(await statusOf(id)).toBe("PUBLISHED");
  });
});
