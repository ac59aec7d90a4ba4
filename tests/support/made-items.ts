import type { Editor } from "#lib/auth/schema.ts";
import { createItems } from "#lib/items/commands.ts";
import { publishItems } from "#lib/publishing/commands.ts";
import { exampleItem } from "./example-item.ts";

type Given = Parameters<typeof exampleItem>[0];

/** A draft, made without the form. */
export async function writeItem(editor: Editor, given: Given) {
  const [item] = await createItems(editor, [exampleItem(given)]);
  if (!item) throw new Error("no item was made");
  return item;
}

/** The same, published. */
export async function publishItem(editor: Editor, given: Given) {
  const item = await writeItem(editor, given);
  await publishItems(editor, { items: [{ id: item.id, version: item.version }] });
  return item;
}
