import { sectionsFor } from "#components/admin/frame/sections.ts";
import { allows } from "#lib/auth/permissions.ts";
import type { Role } from "#lib/auth/schema.ts";
import { formatDay } from "#lib/dates.ts";
import type { Found } from "#lib/find/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.find;

export type Group = keyof typeof words.groups;

/** A line of what was found: where it leads, and what is told of it beside its name. */
export interface Entry {
  group: Group;
  href: string;
  name: string;
  fact: string | null;
}

/** The newsroom's own pages and what can be begun, as far as the typed words stand in their names. */
export function placesWith(role: Role, typed: string): Entry[] {
  const places = [
    { name: words.writeItem, path: "/admin/items/new" },
    ...(allows(role, "edition.create") ? [{ name: words.makeEdition, path: "/admin/editions" }] : []),
    ...sectionsFor(role),
    { name: words.account, path: "/admin/account" },
  ];
  const needed = typed.toLowerCase().split(/\s+/);
  return places
    .filter(({ name }) => needed.every((word) => name.toLowerCase().includes(word)))
    .map(({ name, path }) => ({ group: "page", href: path, name, fact: null }));
}

/** What the server found, in the order in which it is shown. */
export const toEntries = (found: Found[]): Entry[] => found.map(toEntry);

function toEntry(found: Found): Entry {
  const { type: group, id } = found;
  switch (found.type) {
    case "item": {
      const fact = newsroom.frame.statuses[found.status];
      return { group, href: `/admin/items/${id}`, name: found.name || words.untitled, fact };
    }
    case "edition": {
      const name = formatDay(found.date) + (found.number > 1 ? ` (${found.number})` : "");
      return { group, href: `/admin/editions/${id}`, name, fact: found.published ? null : words.unpublished };
    }
    default:
      return { group, href: `${folders[found.type]}/${id}`, name: found.name, fact: null };
  }
}

const folders = { category: "/admin/categories", source: "/admin/sources", sponsor: "/admin/sponsors" };
