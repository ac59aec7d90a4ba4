import { db } from "#lib/db.ts";

/** The address of every page of the newsroom, with a record for those that show one. */
export async function newsroomPages(): Promise<string[]> {
  const [item, edition, category, source, sponsor] = await Promise.all([
    db().item.findFirstOrThrow({ where: { status: "PUBLISHED" }, select: { id: true } }),
    db().edition.findFirstOrThrow({ select: { id: true } }),
    db().category.findFirstOrThrow({ select: { id: true } }),
    db().source.findFirstOrThrow({ select: { id: true } }),
    db().sponsor.findFirstOrThrow({ select: { id: true } }),
  ]);
  return [
    "/admin",
    "/admin/items",
    "/admin/items/new",
    `/admin/items/${item.id}`,
    `/admin/items/${item.id}/history`,
    "/admin/editions",
    `/admin/editions/${edition.id}`,
    "/admin/categories",
    `/admin/categories/${category.id}`,
    "/admin/sources",
    "/admin/sources/new",
    `/admin/sources/${source.id}`,
    "/admin/sponsors",
    "/admin/sponsors/new",
    `/admin/sponsors/${sponsor.id}`,
    "/admin/tips",
    "/admin/history",
    `/admin/history?type=item&record=${item.id}`,
    "/admin/people",
    "/admin/settings",
    "/admin/account",
    "/admin/account/second-step",
  ];
}

/** Those that nobody needs to be logged in for. */
export const gatePages = ["/admin/login", "/admin/login/forgotten"];
