import type { ItemContent } from "#lib/items/schema.ts";

/** An item as a test has made it. */
export interface ActedOn {
  id: string;
  version: number;
  title: string;
  content: ItemContent;
}

/** Records that an action on an item may need besides. */
export interface Beside {
  editionId: string;
  categoryId: string;
}

const reason = "Ett skäl.";
const seen = ({ id, version }: ActedOn) => ({ id, version });

/** By the name of an action whose permission depends on the item's state: what it is called with. */
export const itemInputs: Record<string, (item: ActedOn, beside: Beside) => unknown> = {
  saveItem: (item) => ({ ...seen(item), content: { ...item.content, lead: `Ändrad ${item.version}.` } }),
  loadItem: ({ id }) => ({ id }),
  stayPresent: ({ id }) => ({ id }),
  readPublishing: ({ id }) => ({ id }),
  publishChange: (item) => ({
    ...seen(item),
    content: { ...item.content, lead: `Ändrad ${item.version}.` },
    note: "Ett ord var fel.",
  }),
  submitItem: (item) => ({ ...seen(item), note: "" }),
  returnItem: (item) => ({ ...seen(item), note: "Källan saknas." }),
  publishItem: seen,
  scheduleItem: (item) => ({ ...seen(item), publishAt: "2099-01-01T08:00:00Z" }),
  unscheduleItem: seen,
  placeItem: (item, { editionId }) => ({ ...seen(item), edition: { id: editionId } }),
  withdrawItem: (item) => ({ ...seen(item), reason }),
  removeItem: (item) => ({ ...seen(item), reason }),
  eraseItem: ({ id, title }) => ({ id, title, reason }),
  restoreRevision: (item) => ({ ...seen(item), revision: 1 }),
  createPreviewLink: ({ id }) => ({ itemId: id, whom: "oneself" }),
  placeSelectedItems: (item, { editionId }) => ({ items: [seen(item)], editionId }),
  moveSelectedItems: (item, { categoryId }) => ({ items: [seen(item)], categoryId }),
  scheduleSelectedItems: (item) => ({ items: [seen(item)], day: "2099-01-01", clock: "08:00" }),
  withdrawSelectedItems: (item) => ({ items: [seen(item)], reason }),
};
