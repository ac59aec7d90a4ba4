import { bodyFromParagraphs } from "#lib/body/rules.ts";
import type { Actor } from "#lib/history/schema.ts";
import type { ItemContent, ItemInput } from "#lib/items/schema.ts";

export const editor: Actor = { kind: "editor", id: "anna" };

/** An item as an editor writes it; what a test is about it says itself. */
export function exampleItem(given: Partial<ItemInput> = {}): ItemInput & Pick<ItemContent, "archiveDate"> {
  return {
    title: "Nya regler för dagersättning",
    lead: null,
    body: bodyFromParagraphs(["Ersättningen betalas ut i början av månaden."]),
    editorNote: null,
    kind: "INFORMATION",
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
