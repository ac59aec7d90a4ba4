import { expect } from "vitest";
import { bodyFromParagraphs } from "#lib/body/rules.ts";
import { createItems, type SavedItem } from "#lib/items/commands.ts";
import type { ItemContent, ItemInput } from "#lib/items/schema.ts";
import { publishItems } from "#lib/publishing/commands.ts";
import { findOrCreateSources } from "#lib/sources/commands.ts";
import { anna } from "./editors.ts";

/** The one who acts where a test is not about who acts. */
export { anna as editor };

/** An item as an editor writes it, one that needs neither category nor source; what a test is about it says itself. */
export function exampleItem(given: Partial<ItemInput> = {}): ItemInput & Pick<ItemContent, "archiveDate"> {
  return {
    title: "Nya regler för dagersättning",
    lead: null,
    body: bodyFromParagraphs(["Ersättningen betalas ut i början av månaden."]),
    editorNote: null,
    kind: "EDITORIAL",
    language: "sv",
    categoryId: null,
    alsoInIds: [],
    sourceIds: [],
    sourceDate: "2021-03-22",
    links: [],
    ...given,
    archiveDate: given.archiveDate ?? null,
  };
}

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
