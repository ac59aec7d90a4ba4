import { beforeEach, describe, expect, test } from "vitest";
import { bodyFromParagraphs } from "#lib/body/rules.ts";
import { createCategory } from "#lib/categories/commands.ts";
import { checkItem } from "#lib/checklist/desk.ts";
import { dayOf } from "#lib/dates.ts";
import { withdrawItem } from "#lib/publishing/commands.ts";
import { createSponsor } from "#lib/sponsors/commands.ts";
import { anna, erik, mira } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { createItem, createPublished, createSource, refusal } from "#tests/support/examples.ts";

beforeEach(emptyTables);

const codes = async (id: string) => (await checkItem(erik, id)).map(({ code, level }) => `${level} ${code}`);
const link = (url: string | null) => ({ label: "Läs mer", url, mediaType: "WEB" as const, language: null });

describe("before publishing an editor is told", () => {
  test("nothing about an item in which nothing is amiss", async () => {
    const { id: categoryId } = await createCategory(anna, {
      name: "Mottagande",
      aliases: [],
      parentId: null,
    });
    const { id } = await createItem({
      kind: "INFORMATION",
      categoryId,
      sourceIds: [await createSource()],
      lead: "Kort sagt.",
      links: [link("https://example.org/a")],
    });
    expect(await codes(id)).toEqual([]);
  });

  test("what keeps it from being published, and what is worth a second look", async () => {
    const { id } = await createItem({
      title: "",
      kind: "PRESS",
      sourceDate: null,
      links: [link(null), link("nej")],
    });
    expect(await codes(id)).toEqual([
      "blocking no-title",
      "blocking no-category",
      "blocking no-source",
      "blocking invalid-link",
      "advisory no-lead",
      "advisory no-source-date",
      "advisory link-without-address",
    ]);
  });

  test("that a press text quotes much, and how much", async () => {
    const body = bodyFromParagraphs(["a".repeat(601)]);
    const { id } = await createItem({ kind: "PRESS", body });
    const faults = await checkItem(erik, id);
    expect(faults.find(({ code }) => code === "long-quotation")).toMatchObject({
      field: "body",
      details: { length: 601, limit: 600 },
    });
    const own = await createItem({ body });
    expect(await codes(own.id)).not.toContain("advisory long-quotation");
  });

  test("that the same address stands in another item, a withdrawn one too", async () => {
    const first = await createPublished({
      title: "Det första",
      links: [link("https://www.example.org/dom?utm_source=x")],
    });
    await withdrawItem(anna, { id: first.id, version: 1, reason: "Fel" });
    const { id } = await createItem({
      title: "Någonting helt annat",
      links: [link("http://example.org/dom")],
    });
    const fault = (await checkItem(erik, id)).find(({ code }) => code === "same-address");
    expect(fault?.details.items).toEqual([{ id: first.id, title: "Det första", status: "WITHDRAWN" }]);
  });

  test("that another title is much the same", async () => {
    const first = await createItem({ title: "Nya regler för dagersättning till asylsökande" });
    const { id } = await createItem({ title: "Nya regler om dagersättning till asylsökande" });
    const fault = (await checkItem(erik, id)).find(({ code }) => code === "similar-title");
    expect(fault?.details.items).toMatchObject([{ id: first.id, status: "DRAFT" }]);
  });

  test("that it names the sponsor of the day, or links to it", async () => {
    const from = dayOf(new Date());
    const periods = [{ line: "Sponsrad av Fridh Advokatbyrå", from, to: null }];
    await createSponsor(anna, { name: "Fridh Advokatbyrå", url: "https://www.fridh.example/", periods });
    const named = await createItem({ lead: "Advokater från FRIDH ADVOKATBYRÅ, bland andra." });
    const linked = await createItem({ title: "Ny dom", links: [link("https://blogg.fridh.example/dom")] });
    const neither = await createItem({ title: "Något annat", lead: "Fridhem ligger på Kungsholmen." });
    expect(await codes(named.id)).toContain("advisory names-sponsor");
    expect(await codes(linked.id)).toContain("advisory names-sponsor");
    expect(await codes(neither.id)).not.toContain("advisory names-sponsor");
  });

  test("nothing of what is none of a contributor's", async () => {
    const { id } = await createItem();
    await expect(checkItem(mira, id)).rejects.toEqual(refusal("item.missing"));
  });
});
