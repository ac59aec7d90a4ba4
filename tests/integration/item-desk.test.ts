import { beforeEach, describe, expect, test } from "vitest";
import { bodyFromParagraphs } from "#lib/body/rules.ts";
import { createCategory } from "#lib/categories/commands.ts";
import { findSameAddress, findSimilarTitles } from "#lib/checklist/desk.ts";
import { db } from "#lib/db.ts";
import { createDraft, publishChange, saveDraft } from "#lib/editing/commands.ts";
import { findSources, findSourcesByAddress, listCategoryChoices } from "#lib/editing/desk.ts";
import { createItems } from "#lib/items/commands.ts";
import { getDeskItem } from "#lib/items/desk.ts";
import { getPublishedItem } from "#lib/items/published.ts";
import { fetchTitle } from "#lib/outgoing/commands.ts";
import { stayPresent } from "#lib/presence/commands.ts";
import { publishItems } from "#lib/publishing/commands.ts";
import { findOrCreateSources } from "#lib/sources/commands.ts";
import { anna, erik, mira } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { atVersion, createItem, createPublished, exampleItem, refusal } from "#tests/support/examples.ts";

beforeEach(emptyTables);

const id = "0197a000-0000-4000-8000-000000000001";
const source = (name: string, given = {}) => ({
  name,
  aliases: [],
  type: "AUTHORITY" as const,
  homepage: null,
  country: null,
  language: null,
  description: null,
  monitored: false,
  ...given,
});

describe("an editor opens an item", () => {
  test("and sees all of it, and who saved it last", async () => {
    const category = await createCategory(anna, { name: "Procedur", aliases: [], parentId: null });
    const sourceIds = await findOrCreateSources(anna, [source("Rådet"), source("Kommissionen")]);
    const given = exampleItem({ categoryId: category.id, sourceIds: sourceIds.toReversed() });
    const made = await createDraft(anna, { id, content: given });
    await saveDraft(erik, { ...atVersion(made), content: { ...given, title: "Ett nytt namn" } });
    const item = await getDeskItem(anna, id);
    expect(item).toMatchObject({
      version: 2,
      status: "DRAFT",
      own: true,
      saved: { by: "Erik Redaktör" },
      createdBy: "Anna Administratör",
      sources: [{ name: "Kommissionen" }, { name: "Rådet" }],
    });
    expect(item.content).toEqual({ ...given, title: "Ett nytt namn", slug: "ett-nytt-namn" });
  });

  test("and a contributor only what is their own", async () => {
    const annas = await createItem();
    const [miras] = await createItems(mira, [exampleItem()]);
    await expect(getDeskItem(mira, annas.id)).rejects.toEqual(refusal("item.missing"));
    expect((await getDeskItem(mira, miras?.id ?? "")).own).toBe(true);
    expect((await getDeskItem(erik, miras?.id ?? "")).own).toBe(false);
  });

  test("and learns who else has it open, until they leave", async () => {
    const record = { recordType: "item", recordId: id } as const;
    expect(await stayPresent(anna, record)).toEqual([]);
    expect(await stayPresent(erik, record)).toEqual(["Anna Administratör"]);
    expect(await stayPresent(anna, record)).toEqual(["Erik Redaktör"]);
    await db().presence.updateMany({
      where: { editorId: erik.id },
      data: { seenAt: new Date(Date.now() - 60_000) },
    });
    expect(await stayPresent(anna, record)).toEqual([]);
  });
});

describe("what is typed is saved", () => {
  test("once, when the first save is sent twice", async () => {
    await createDraft(anna, { id, content: exampleItem() });
    await expect(createDraft(anna, { id, content: exampleItem() })).rejects.toEqual(refusal("item.stale"));
    expect(await db().item.count()).toBe(1);
  });

  test("but never over what somebody else has saved since", async () => {
    const { version } = await createDraft(anna, { id, content: exampleItem() });
    await saveDraft(erik, { id, version, content: exampleItem({ title: "Eriks" }) });
    const save = saveDraft(anna, { id, version, content: exampleItem({ title: "Annas" }) });
    await expect(save).rejects.toEqual(refusal("item.stale"));
    expect((await getDeskItem(anna, id)).content.title).toBe("Eriks");
  });

  test("but never shown to readers of an item that was published meanwhile", async () => {
    const item = await createPublished();
    const save = saveDraft(anna, { ...atVersion(item), content: exampleItem({ title: "Halvfärdig" }) });
    await expect(save).rejects.toEqual(refusal("item.public"));
    expect((await getPublishedItem(item.slug))?.title).toBe("Nya regler för dagersättning");
  });
});

describe("an editor changes what readers see", () => {
  const changed = exampleItem({
    kind: "EDITORIAL",
    body: bodyFromParagraphs(["Ersättningen är 71 kronor."]),
  });

  test("silently, or with a correction in the same step", async () => {
    const item = await createPublished({ kind: "EDITORIAL" });
    const silent = await publishChange(erik, { ...atVersion(item), content: changed, note: null });
    expect((await getPublishedItem(item.slug))?.corrections).toEqual([]);
    const again = { ...changed, lead: "Nu rätt." };
    await publishChange(erik, { ...atVersion(silent), content: again, note: "Beloppet var fel." });
    const shown = await getPublishedItem(item.slug);
    expect(shown).toMatchObject({ lead: "Nu rätt.", corrections: [{ note: "Beloppet var fel." }] });
  });

  test("and not what is no longer, or not yet, public", async () => {
    const draft = await createItem({ kind: "EDITORIAL" });
    const publish = publishChange(erik, { ...atVersion(draft), content: changed, note: null });
    await expect(publish).rejects.toEqual(refusal("item.not-public"));
    await publishItems(erik, { items: [atVersion(draft)] });
    const byMira = publishChange(mira, { ...atVersion(draft), content: changed, note: null });
    await expect(byMira).rejects.toEqual(refusal("not-allowed"));
  });
});

describe("while an editor types", () => {
  test("sources are found by name, alias and homepage, and misspelt", async () => {
    await findOrCreateSources(anna, [
      source("Europeiska unionens råd", {
        aliases: ["EU-rådet"],
        homepage: "https://www.consilium.europa.eu/sv/",
      }),
      source("Migrationsverket"),
    ]);
    const names = async (text: string) => (await findSources(anna, text)).map(({ name }) => name);
    expect(await names("eu-råd")).toEqual(["Europeiska unionens råd"]);
    expect(await names("Migratonsverket")).toEqual(["Migrationsverket"]);
    expect(await names("100 %")).toEqual([]);
    expect(await names("")).toHaveLength(2);
    const byAddress = await findSourcesByAddress(anna, "https://consilium.europa.eu/en/press/1.pdf");
    expect(byAddress.map(({ name }) => name)).toEqual(["Europeiska unionens råd"]);
  });

  test("a source in a folder of a shared host is not taken for what stands beside it", async () => {
    await findOrCreateSources(anna, [source("Eurostat", { homepage: "https://ec.europa.eu/eurostat" })]);
    const at = async (path: string) =>
      (await findSourcesByAddress(anna, `https://ec.europa.eu${path}`)).map(({ name }) => name);
    expect(await at("/eurostat/web/products/1")).toEqual(["Eurostat"]);
    expect(await at("/commission/presscorner/detail/en/ip_26_1")).toEqual([]);
    await findOrCreateSources(anna, [source("Kommissionen", { homepage: "https://ec.europa.eu/" })]);
    expect(await at("/commission/presscorner/detail/en/ip_26_1")).toEqual(["Kommissionen"]);
    expect(await at("/eurostat/web/products/1")).toEqual(["Eurostat"]);
  });

  test("items with the same address or nearly the same title are named, drafts too", async () => {
    const link = {
      label: "Beslut",
      url: "https://www.example.org/a/?utm_source=x",
      mediaType: "WEB" as const,
      language: null,
    };
    const draft = await createItem({ title: "Rådet enas om nya regler", links: [link] });
    const other = (items: { id: string }[]) => items.map((item) => item.id);
    expect(other(await findSameAddress(erik, id, ["http://example.org/a"]))).toEqual([draft.id]);
    expect(other(await findSameAddress(erik, draft.id, ["http://example.org/a"]))).toEqual([]);
    expect(other(await findSimilarTitles(erik, id, "Rådet enas om de nya reglerna"))).toEqual([draft.id]);
    expect(await findSimilarTitles(erik, id, "Något helt annat har hänt")).toEqual([]);
    expect(await findSimilarTitles(mira, id, "Rådet enas om nya regler")).toEqual([]);
  });

  test("archived categories are not offered, but stay where they are chosen", async () => {
    const kept = await createCategory(anna, { name: "Procedur", aliases: [], parentId: null });
    const old = await createCategory(anna, { name: "Gammalt", aliases: [], parentId: null });
    await db().category.update({ where: { id: old.id }, data: { archivedAt: new Date() } });
    const offered = async (chosen: string[]) =>
      (await listCategoryChoices(anna, chosen)).map((one) => one.id);
    expect(await offered([])).toEqual([kept.id]);
    expect(await offered([old.id])).toEqual([kept.id, old.id]);
  });

  test("pages are asked for their titles, but not without end", async () => {
    const ask = () => fetchTitle(anna, "http://127.0.0.1/");
    const asked = await Promise.all(Array.from({ length: 25 }, () => ask().catch((error: unknown) => error)));
    const codes = asked.map((error) => (error as { code: string }).code);
    expect(codes.filter((code) => code === "page.unreachable")).toHaveLength(20);
    expect(codes.filter((code) => code === "fetch.too-often")).toHaveLength(5);
    await expect(fetchTitle(erik, "http://127.0.0.1/")).rejects.toEqual(refusal("page.unreachable"));
  });
});
