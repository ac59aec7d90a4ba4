import type { Editor } from "#lib/auth/schema.ts";
import { createCategory } from "#lib/categories/commands.ts";
import { db } from "#lib/db.ts";
import { createEdition } from "#lib/editions/commands.ts";
import { createItems, readContents } from "#lib/items/commands.ts";
import type { Status } from "#lib/items/schema.ts";
import { exampleItem } from "./examples.ts";
import type { ActedOn, Beside } from "./item-inputs.ts";

/** An edition that is being made and a category, in which items can be put. */
export async function recordsBeside(editor: Editor): Promise<Beside> {
  const facts = { introduction: null, publishedOn: null, period: null, sponsorId: null, gaps: [] };
  const name = `Ämne ${crypto.randomUUID()}`;
  const category = await createCategory(editor, { name, parentId: null, aliases: [] });
  const edition = await createEdition(editor, { date: "2031-01-01", ...facts });
  return { editionId: edition.id, categoryId: category.id };
}

/** An editorial of this editor in this state, complete enough to be published. */
export async function itemIn(status: Status, maker: Editor, { categoryId }: Beside): Promise<ActedOn> {
  const input = exampleItem({ title: `Notis ${crypto.randomUUID()}`, categoryId });
  const [item] = await createItems(maker, [input]);
  if (!item) throw new Error("no item was made");
  const now = new Date();
  const isPublic = status === "PUBLISHED" || status === "WITHDRAWN";
  await db().item.update({
    where: { id: item.id },
    data: {
      status,
      publishAt: status === "SCHEDULED" ? new Date("2098-01-01") : null,
      publishedAt: isPublic ? now : null,
      withdrawnAt: status === "WITHDRAWN" ? now : null,
    },
  });
  const content = (await readContents(db(), [item])).get(item.id);
  if (!content) throw new Error("the item has no revision");
  return { id: item.id, version: item.version, title: input.title, content };
}
