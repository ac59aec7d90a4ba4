import { beforeEach, describe, expect, test } from "vitest";
import { createCategory } from "#lib/categories/commands.ts";
import { db } from "#lib/db.ts";
import { createEdition } from "#lib/editions/commands.ts";
import { createItems } from "#lib/items/commands.ts";
import { placeItems } from "#lib/placements/commands.ts";
import { createPreviewLink, revokePreviewLink } from "#lib/previews/commands.ts";
import { isPreview, listPreviewLinks, readPreview } from "#lib/previews/desk.ts";
import { withdrawItem } from "#lib/publishing/commands.ts";
import { createSponsor } from "#lib/sponsors/commands.ts";
import { anna, erik, mira } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { createItem, createPublished, createSource, exampleItem, refusal } from "#tests/support/examples.ts";
import { readTables } from "#tests/support/read-tables.ts";

beforeEach(emptyTables);

const tokenOf = ({ path }: { path: string }) => path.split("/").at(-1) ?? "";

describe("somebody with a link and without an account reads", () => {
  test("a draft as readers will see it", async () => {
    const { id } = await createItem({ title: "Ett utkast", lead: "Ingressen." });
    const preview = await readPreview(tokenOf(await createPreviewLink(erik, { itemId: id })));
    expect(preview).toMatchObject({ item: { title: "Ett utkast", lead: "Ingressen.", editions: [] } });
  });

  test("a whole edition that is being made, with its drafts, categories and sponsor", async () => {
    const late = await createCategory(anna, { name: "Tvång", aliases: [], parentId: null });
    const early = await createCategory(anna, { name: "Mottagande", aliases: [], parentId: null });
    await db().category.update({ where: { id: late.id }, data: { position: 99 } });
    await createSponsor(anna, {
      name: "Fridh",
      url: null,
      periods: [{ line: "Sponsrad av Fridh", from: "2021-01-01", to: null }],
    });
    const sourceIds = [await createSource()];
    const make = (title: string, categoryId: string) =>
      createItem({ title, categoryId, kind: "PRESS", sourceIds });
    const items = [
      await make("Sist", late.id),
      await make("Först", early.id),
      await createItem({ title: "Ledaren" }),
    ];
    const edition = {
      date: "2021-03-24",
      introduction: "Hej.",
      publishedOn: null,
      period: null,
      sponsorId: null,
      gaps: [],
    };
    const { id: editionId } = await createEdition(anna, edition);
    await placeItems(anna, { editionId, itemIds: items.map(({ id }) => id) });
    const preview = await readPreview(tokenOf(await createPreviewLink(erik, { editionId })));
    expect(preview).toMatchObject({
      edition: {
        date: "2021-03-24",
        introduction: "Hej.",
        sponsor: { line: "Sponsrad av Fridh" },
        editorials: [{ title: "Ledaren" }],
        sections: [
          { name: "Mottagande", items: [{ title: "Först" }] },
          { name: "Tvång", items: [{ title: "Sist" }] },
        ],
      },
    });
  });

  test("nothing at an address that was guessed, has run out or was taken back", async () => {
    const { id } = await createItem();
    const [ended, revoked] = [
      await createPreviewLink(erik, { itemId: id }),
      await createPreviewLink(erik, { itemId: id }),
    ];
    expect(await isPreview(tokenOf(ended))).toBe(true);
    const [newest] = await listPreviewLinks(erik, { itemId: id });
    await revokePreviewLink(erik, { id: newest?.id ?? "" });
    await db().previewLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    for (const token of ["gissning", tokenOf(ended), tokenOf(revoked)]) {
      expect(await isPreview(token)).toBe(false);
      expect(await readPreview(token)).toBeNull();
    }
  });

  test("nothing of what has been withdrawn since", async () => {
    const { id } = await createPublished();
    const token = tokenOf(await createPreviewLink(erik, { itemId: id }));
    await withdrawItem(erik, { id, version: 1, reason: "Fel" });
    expect(await readPreview(token)).toBeNull();
  });
});

describe("an editor", () => {
  test("sees which links were sent, by whom, and ends them one by one", async () => {
    const { id } = await createItem();
    await createPreviewLink(erik, { itemId: id });
    await createPreviewLink(anna, { itemId: id, whom: "oneself" });
    const links = await listPreviewLinks(anna, { itemId: id });
    expect(links.map(({ createdBy }) => createdBy)).toEqual([erik.name]);
    await revokePreviewLink(anna, { id: links[0]?.id ?? "" });
    expect(await listPreviewLinks(anna, { itemId: id })).toEqual([]);
    await expect(revokePreviewLink(anna, { id: links[0]?.id ?? "" })).rejects.toEqual(
      refusal("preview.missing"),
    );
  });

  test("leaves nothing in the database that opens a preview", async () => {
    const { id } = await createItem();
    const token = tokenOf(await createPreviewLink(erik, { itemId: id }));
    expect(JSON.stringify(await readTables())).not.toContain(token);
  });

  test("who is a contributor shows only what is their own and not public", async () => {
    const annas = await createItem();
    await expect(createPreviewLink(mira, { itemId: annas.id })).rejects.toEqual(refusal("not-allowed"));
    const [own] = await createItems(mira, [exampleItem()]);
    const itemId = own?.id ?? "";
    expect(await readPreview(tokenOf(await createPreviewLink(mira, { itemId })))).not.toBeNull();
    expect(await listPreviewLinks(mira, { itemId: annas.id })).toEqual([]);
    const editionId = itemId;
    await expect(createPreviewLink(mira, { editionId })).rejects.toEqual(refusal("not-allowed"));
    await createPreviewLink(anna, { itemId: annas.id });
    const [theirs] = await listPreviewLinks(anna, { itemId: annas.id });
    await expect(revokePreviewLink(mira, { id: theirs?.id ?? "" })).rejects.toEqual(refusal("not-allowed"));
  });
});
