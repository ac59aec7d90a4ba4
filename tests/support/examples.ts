import { expect } from "vitest";
import { createItems, type SavedItem } from "#lib/items/commands.ts";
import type { ItemInput } from "#lib/items/schema.ts";
import { publishItems } from "#lib/publishing/commands.ts";
import { findOrCreateSources } from "#lib/sources/commands.ts";
import { anna } from "./editors.ts";
import { exampleItem } from "./example-item.ts";

/** The one who acts where a test is not about who acts. */
export { anna as editor, exampleItem };

const publishedAt = new Date("2021-03-24T11:00:00Z");

/** What names an item to a command that must not act on another version. */
export const atVersion = ({ id, version }: SavedItem) => ({ id, version });

/** A draft. */
export async function createItem(given: Partial<ItemInput> = {}): Promise<SavedItem> {
  const [item] = await createItems(anna, [exampleItem(given)]);
  if (!item) throw new Error("no item was made");
  return item;
}

/** @returns its id */
export async function createSource(): Promise<string> {
  const about = { homepage: null, country: "SE", language: "sv", description: null, monitored: false };
  const [id = ""] = await findOrCreateSources(anna, [
    { name: "Migrationsverket", aliases: [], type: "AUTHORITY", ...about },
  ]);
  return id;
}

export async function createPublished(given: Partial<ItemInput> = {}): Promise<SavedItem> {
  const item = await createItem(given);
  await publishItems(anna, { items: [atVersion(item)], publishedAt });
  return item;
}

/** What a command throws, for `rejects.toEqual`. */
export const refusal = (code: string) => expect.objectContaining({ name: "Problem", code });
