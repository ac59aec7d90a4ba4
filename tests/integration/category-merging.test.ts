import { beforeEach, describe, expect, test } from "vitest";
import { addCategoryGaps, archiveCategory, createCategory } from "#lib/categories/commands.ts";
import { getCategory } from "#lib/categories/published.ts";
import { db } from "#lib/db.ts";
import { publishEditions } from "#lib/edition-publishing/commands.ts";
import { createEdition } from "#lib/editions/commands.ts";
import { getPublishedEdition } from "#lib/editions/published.ts";
import { saveItems } from "#lib/items/commands.ts";
import { mergeCategories } from "#lib/merging/commands.ts";
import { placeItems } from "#lib/placements/commands.ts";
import { whereLeads } from "#lib/redirects/published.ts";
import { announcedBy } from "#tests/support/announcements.ts";
import { erik } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { createItem, createPublished, createSource, exampleItem, refusal } from "#tests/support/examples.ts";

beforeEach(emptyTables);

const make = (name: string, parentId: string | null = null, aliases: string[] = []) =>
  createCategory(erik, { name, aliases, parentId });
const reason = "De betyder samma sak.";
const kind = "INFORMATION";

describe("an editor merges a category into another", () => {
  test("and everything moves; published editions keep their words", async () => {
    const into = await make("Mottagande", null, ["Mottagning"]);
    const from = await make("Boende", null, ["Bostäder"]);
    const sourceIds = [await createSource()];
    const item = await createPublished({ kind, categoryId: from.id, alsoInIds: [into.id], sourceIds });
    const other = await createPublished({
      title: "En annan notis",
      kind,
      categoryId: into.id,
      alsoInIds: [from.id],
      sourceIds,
    });
    const gap = { text: "Arkivet saknar 2019.", from: null, to: null };
    await addCategoryGaps(erik, { categoryId: from.id, gaps: [gap] });
    await addCategoryGaps(erik, { categoryId: into.id, gaps: [gap] });
    const edition = await createEdition(erik, {
      date: "2021-03-24",
      introduction: null,
      publishedOn: null,
      period: null,
      sponsorId: null,
      gaps: [],
    });
    await placeItems(erik, { editionId: edition.id, itemIds: [item.id] });
    await publishEditions(erik, { editions: [{ id: edition.id }] });

    const merge = { id: from.id, version: 1, intoId: into.id, reason };
    const heard = await announcedBy(() => mergeCategories(erik, merge));

    expect(heard).toEqual(
      expect.arrayContaining(["/amnen/boende", "/amnen/mottagande/information", `/nyheter/${item.slug}`]),
    );
    expect(await getCategory("boende")).toBeNull();
    expect(await whereLeads("/amnen/boende/pressklipp")).toEqual({ movedTo: "/amnen/mottagande/pressklipp" });
    expect(await getCategory("mottagande")).toMatchObject({ gaps: [gap.text] });
    const rows = await db().item.findMany({ select: { categoryId: true, alsoIn: true, version: true } });
    for (const row of rows) expect(row).toMatchObject({ categoryId: into.id, alsoIn: [], version: 2 });
    const sections = (await getPublishedEdition({ date: "2021-03-24", number: 1 }))?.sections;
    expect(sections).toMatchObject([{ name: "Boende", slug: "mottagande" }]);
    const aliases = await db().categoryAlias.findMany({ where: { categoryId: into.id } });
    expect(aliases.map(({ name }) => name).sort()).toEqual(["Boende", "Bostäder", "Mottagning"]);
    const events = await db().historyEvent.findMany({ where: { action: "merged" } });
    expect(events).toHaveLength(2);
    for (const event of events) expect(event).toMatchObject({ reason });
    expect(other.version).toBe(1);
  });

  test("and whoever has one of its items open finds out; older revisions can be restored", async () => {
    const into = await make("Mottagande");
    const from = await make("Boende");
    const item = await createItem({ categoryId: from.id });
    const content = exampleItem({ alsoInIds: [from.id], slug: item.slug });
    await saveItems(erik, [{ id: item.id, version: 1, content }]);
    await mergeCategories(erik, { id: from.id, version: 1, intoId: into.id, reason });
    const stale = saveItems(erik, [{ id: item.id, version: 2, content: exampleItem() }]);
    await expect(stale).rejects.toEqual(refusal("item.stale"));
    const revisions = await db().revision.findMany({ orderBy: { version: "asc" } });
    expect(revisions.map(({ content }) => content)).toMatchObject([
      { categoryId: into.id, alsoInIds: [] },
      { categoryId: null, alsoInIds: [into.id] },
      { categoryId: null, alsoInIds: [into.id] },
    ]);
  });

  test("into itself, with sub-categories, or into one that is closed, and it is refused", async () => {
    const into = await make("Mottagande");
    const from = await make("Boende");
    const part = await make("Hyror", from.id);
    const merge = (id: string, intoId: string) => mergeCategories(erik, { id, version: 1, intoId, reason });
    await expect(merge(from.id, from.id)).rejects.toEqual(refusal("merge.same"));
    await expect(merge(from.id, into.id)).rejects.toEqual(refusal("category.has-children"));
    await merge(part.id, from.id);
    expect(await whereLeads("/amnen/hyror")).toEqual({ movedTo: "/amnen/boende" });
    await archiveCategory(erik, { id: into.id, version: 1, reason });
    const merged = mergeCategories(erik, { id: from.id, version: 2, intoId: into.id, reason });
    await expect(merged).rejects.toEqual(refusal("category.archived"));
  });
});
