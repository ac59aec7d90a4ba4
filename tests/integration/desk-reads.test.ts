import { expect, test } from "vitest";
import type { Editor } from "#lib/auth/schema.ts";
import { getDeskCategory, listDeskCategories } from "#lib/categories/desk.ts";
import { getDeskSettings } from "#lib/settings/desk.ts";
import { getDeskSource, likelyDuplicates, listDeskSources, listSourceChoices } from "#lib/sources/desk.ts";
import { sourceFilterSchema } from "#lib/sources/schema.ts";
import { getDeskSponsor, listDeskSponsors } from "#lib/sponsors/desk.ts";
import { erik, mira } from "#tests/support/editors.ts";
import { refusal } from "#tests/support/examples.ts";

const id = "0197a000-0000-7000-8000-00000000ffff";

/** Reads of what only those see who may change it, and somebody who may not. */
const reads: [string, Editor, (editor: Editor) => Promise<unknown>][] = [
  ["the settings", erik, getDeskSettings],
  ["the sponsors", mira, listDeskSponsors],
  ["a sponsor", mira, (editor) => getDeskSponsor(editor, id)],
  ["the sources", mira, (editor) => listDeskSources(editor, sourceFilterSchema.parse({}))],
  ["a source", mira, (editor) => getDeskSource(editor, id)],
  ["what a source may be the same as", mira, (editor) => likelyDuplicates(editor, id)],
  ["what a source can be put together with", mira, (editor) => listSourceChoices(editor, id)],
  ["the categories", mira, listDeskCategories],
  ["a category", mira, (editor) => getDeskCategory(editor, id)],
];

test.each(reads)("%s: who may not change it does not read it at the desk either", async (_, editor, read) => {
  await expect(read(editor)).rejects.toEqual(refusal("not-allowed"));
});
