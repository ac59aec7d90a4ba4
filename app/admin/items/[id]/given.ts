import type { Given } from "#components/admin/item-editor/item-session.ts";
import { itemPage } from "#lib/addresses.ts";
import type { Editor } from "#lib/auth/schema.ts";
import { longestQuotation } from "#lib/checklist/rules.ts";
import { listCategoryChoices } from "#lib/editing/desk.ts";
import type { ItemContent } from "#lib/items/schema.ts";

/** What the form shows beside the item's own content. */
export async function givenFor(
  editor: Editor,
  { categoryId, alsoInIds }: Pick<ItemContent, "categoryId" | "alsoInIds">,
): Promise<Given> {
  const chosen = [...alsoInIds, ...(categoryId ? [categoryId] : [])];
  const categories = await listCategoryChoices(editor, chosen);
  return { categories, address: itemPage(""), longestQuotation };
}
