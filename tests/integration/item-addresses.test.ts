import { beforeEach, describe, expect, test } from "vitest";
import { saveItems } from "#lib/items/commands.ts";
import { getPublishedItem } from "#lib/items/published.ts";
import { whereLeads } from "#lib/redirects/published.ts";
import { announcedBy } from "#tests/support/announcements.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { createItem, createPublished, editor, exampleItem, refusal } from "#tests/support/examples.ts";

beforeEach(emptyTables);

test("items that are made at the same moment with the same title get addresses of their own", async () => {
  const made = await Promise.all(Array.from({ length: 8 }, () => createItem()));
  expect(new Set(made.map(({ slug }) => slug)).size).toBe(8);
});

describe("an editor renames", () => {
  test("a published item, and its old addresses lead to the new one", async () => {
    const { id } = await createPublished();
    const rename = (version: number, slug: string) =>
      saveItems(editor, [{ id, version, content: exampleItem({ slug }) }]);
    const heard = await announcedBy(() => rename(1, "dagersattning-tidigare"));
    expect(heard).toEqual(
      expect.arrayContaining(["/nyheter/nya-regler-for-dagersattning", "/nyheter/dagersattning-tidigare"]),
    );
    await rename(2, "dagersattning");
    const moved = { movedTo: "/nyheter/dagersattning" };
    expect(await whereLeads("/nyheter/nya-regler-for-dagersattning")).toEqual(moved);
    expect(await whereLeads("/nyheter/dagersattning-tidigare")).toEqual(moved);
    expect(await getPublishedItem("dagersattning")).not.toBeNull();
  });

  test("an item back to its first address", async () => {
    const { id, slug } = await createPublished();
    await saveItems(editor, [{ id, version: 1, content: exampleItem({ slug: "annan" }) }]);
    await saveItems(editor, [{ id, version: 2, content: exampleItem({ slug }) }]);
    expect(await whereLeads(`/nyheter/${slug}`)).toBe("there");
    expect(await whereLeads("/nyheter/annan")).toEqual({ movedTo: `/nyheter/${slug}` });
  });

  test("an item to the address that another one has or had, and it is refused", async () => {
    const first = await createPublished();
    await saveItems(editor, [{ id: first.id, version: 1, content: exampleItem({ slug: "flyttad" }) }]);
    const second = await createPublished({ title: "En annan notis" });
    for (const slug of ["flyttad", "nya-regler-for-dagersattning"]) {
      const taken = saveItems(editor, [{ id: second.id, version: 1, content: exampleItem({ slug }) }]);
      await expect(taken).rejects.toEqual(refusal("slug.taken"));
    }
    const third = await createItem();
    expect(third.slug).toBe("nya-regler-for-dagersattning-2");
  });

  test("a draft, and nobody needs a redirect", async () => {
    const { id, slug } = await createItem();
    await saveItems(editor, [{ id, version: 1, content: exampleItem({ slug: "annan" }) }]);
    expect(await whereLeads(`/nyheter/${slug}`)).toBe("nowhere");
  });
});
