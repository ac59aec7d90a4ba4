import type { ItemFilter } from "#lib/item-lists/schema.ts";

/** The address of a list of items that shows what the filter says. */
export function listAddress(filter: Partial<ItemFilter>): string {
  const chosen = Object.entries(filter).filter(([, value]) => value !== null && value !== "");
  const query = new URLSearchParams(chosen as [string, string][]).toString();
  return query ? `/admin/items?${query}` : "/admin/items";
}
