import { globSync } from "node:fs";
import { db } from "#lib/db.ts";
import { root } from "#server/stale.ts";

/** Pages for whoever is not logged in yet. */
const open = /^\/admin\/(login|setup)\b/;

/** The addresses of all pages of the newsroom, with what stands in brackets in a folder's name filled in. */
export function adminPages(ids: Partial<Record<string, string>>): string[] {
  return globSync("app/admin/**/page.tsx", { cwd: root })
    .map((file) => `/${file.replace(/^app\//, "").replace(/\/page\.tsx$/, "")}`)
    .map((path) =>
      path.replace(/\/(\w+)\/\[\w+\]/, (_, section: string) => `/${section}/${ids[section] ?? "x"}`),
    );
}

/** Those of them that only editors see. */
export const closedPages = (ids: Partial<Record<string, string>>) =>
  adminPages(ids).filter((path) => !open.test(path));

/** By the section of the newsroom: the id of a record that has a page there. */
export async function anyRecords(): Promise<Record<string, string>> {
  const id = { select: { id: true } };
  const [items, editions, categories, sources, sponsors] = await Promise.all([
    // Of one that was taken away for good there is no more to see.
    db().item.findFirstOrThrow({ ...id, where: { status: "PUBLISHED" } }),
    db().edition.findFirstOrThrow(id),
    db().category.findFirstOrThrow(id),
    db().source.findFirstOrThrow(id),
    db().sponsor.findFirstOrThrow(id),
  ]);
  const all = Object.entries({ items, editions, categories, sources, sponsors });
  return Object.fromEntries(all.map(([section, record]) => [section, record.id]));
}
