import { createCategory } from "#lib/categories/commands.ts";
import { db } from "#lib/db.ts";
import { publishEditions } from "#lib/edition-publishing/commands.ts";
import { createItems, readContents, type SavedItem, saveItems } from "#lib/items/commands.ts";
import type { ItemContent, ItemInput } from "#lib/items/schema.ts";
import { publishItems } from "#lib/publishing/commands.ts";
import { createSource } from "#lib/sources/commands.ts";
import type { SaveSourceInput } from "#lib/sources/schema.ts";
import { erik } from "./editors.ts";
import { exampleItem } from "./example-item.ts";
import { atVersion, createItem } from "./examples.ts";
import { edit } from "./making-editions.ts";

/** How the slugs begin of items of which there must be many, and no more than that. */
export const manySlug = "en-av-manga";

/** Categories and sources, by name. */
export async function makeRegisters(): Promise<void> {
  const make = async (name: string, parent?: string) =>
    createCategory(erik, { name, aliases: [], parentId: parent ? (await category(parent)).id : null });
  for (const name of ["Asyl", "Gränser", "Debatt"]) await make(name);
  await make("Barn", "asyl");
  const about = { aliases: "", homepage: "", country: "", language: "", description: "" };
  for (const name of ["UNHCR", "Dagens Nyheter", "Frontex"]) {
    await createSource(erik, { ...about, name, type: "MEDIUM", monitored: name === "Frontex" });
  }
}

/** So many press clippings of one category and one source that their lists have a second page. */
export async function publishMany(): Promise<void> {
  const about = { kind: "PRESS" as const, ...(await standing({ in: "asyl", from: ["dagens-nyheter"] })) };
  const inputs = Array.from({ length: 32 }, (_, index) =>
    exampleItem({ ...about, title: `Klipp ${index}`, slug: `${manySlug}-${index}` }),
  );
  const made = await createItems(erik, [...inputs, exampleItem({ ...about, title: "Det sista klippet" })]);
  await publishItems(erik, { items: made.map(atVersion), publishedAt: new Date("2015-01-01T11:00:00Z") });
}

interface Standing {
  in?: string;
  also?: string[];
  from?: string[];
}

/** Where an item stands and what it comes from, by slugs. */
export async function standing({ in: of, also = [], from = [] }: Standing) {
  return {
    categoryId: of ? (await category(of)).id : null,
    alsoInIds: await Promise.all(also.map(async (slug) => (await category(slug)).id)),
    sourceIds: await Promise.all(from.map(async (slug) => (await source(slug)).id)),
  };
}

/** Makes an item and publishes it as of a day. */
export async function publish(day: string, given: Partial<ItemInput>): Promise<SavedItem> {
  const item = await createItem(given);
  await publishItems(erik, { items: [atVersion(item)], publishedAt: new Date(`${day}T11:00:00Z`) });
  return item;
}

/** Makes an edition of items, by slugs, and publishes it. */
export async function publishEdition(date: string, slugs: string[]): Promise<void> {
  const items = await Promise.all(slugs.map(item));
  const edition = await edit(
    date,
    items.map(({ id }) => id),
  );
  await publishEditions(erik, { editions: [edition] });
}

/** Saves an item with some of its content changed. */
export async function change(slug: string, changes: Partial<ItemContent>): Promise<void> {
  const saved = await item(slug);
  const content = (await readContents(db(), [saved])).get(saved.id);
  if (!content) throw new Error(`${slug} has no content`);
  await saveItems(erik, [{ ...saved, content: { ...content, ...changes } }]);
}

const where = (slug: string) => ({ where: { slug }, select: { id: true, version: true } });

export const item = (slug: string) => db().item.findUniqueOrThrow(where(slug));
export const source = (slug: string) => db().source.findUniqueOrThrow(where(slug));
export const category = (slug: string) => db().category.findUniqueOrThrow(where(slug));
export const sponsor = (name: string) =>
  db().sponsor.findUniqueOrThrow({ where: { name }, select: { id: true, version: true } });
export const edition = (date: string) =>
  db().edition.findFirstOrThrow({ where: { date: new Date(date) }, select: { id: true, version: true } });

/** A source as its form sends it, with some of it changed. */
export async function sourceWith(slug: string, changes: Partial<SaveSourceInput>): Promise<SaveSourceInput> {
  const row = await db().source.findUniqueOrThrow({ where: { slug }, omit: { createdAt: true } });
  return { ...row, aliases: [], ...changes };
}

/** A category as its form sends it, with some of it changed. */
export async function categoryWith(
  slug: string,
  changes: { name?: string; slug?: string; parentId?: string },
) {
  const { id, version, name, parentId } = await db().category.findUniqueOrThrow({ where: { slug } });
  return { id, version, name, slug, parentId, aliases: [], ...changes };
}
