import { bodyFromParagraphs } from "#lib/body/rules.ts";
import type { ItemContent, ItemInput } from "#lib/items/schema.ts";

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
