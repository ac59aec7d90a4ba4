import { type Action, allows } from "#lib/auth/permissions.ts";
import type { Role } from "#lib/auth/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.frame;

interface Section {
  path: string;
  name: string;
  needs: Action;
  /** Pressed after `g`, it leads there. */
  key: string;
}

const sections: Section[] = [
  { path: "/admin", name: words.desk, needs: "newsroom.read", key: "d" },
  { path: "/admin/items", name: words.items, needs: "newsroom.read", key: "n" },
  { path: "/admin/editions", name: words.editions, needs: "edition.save", key: "u" },
  { path: "/admin/tips", name: words.tips, needs: "tip.handle", key: "t" },
  { path: "/admin/categories", name: words.categories, needs: "category.save", key: "a" },
  { path: "/admin/sources", name: words.sources, needs: "source.save", key: "k" },
  { path: "/admin/sponsors", name: words.sponsors, needs: "sponsor.save", key: "s" },
  { path: "/admin/history", name: words.history, needs: "history.read", key: "h" },
  { path: "/admin/people", name: words.people, needs: "people.manage", key: "r" },
  { path: "/admin/settings", name: words.settings, needs: "settings.save", key: "i" },
];

/** The parts of the newsroom that are open to a role. */
export const sectionsFor = (role: Role) => sections.filter(({ needs }) => allows(role, needs));
