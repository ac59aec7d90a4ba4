import { db } from "#lib/db.ts";
import { createEdition } from "#lib/editions/commands.ts";
import type { EditionAtVersion } from "#lib/editions/schema.ts";
import type { Actor } from "#lib/history/schema.ts";
import { arrangeItems, placeItems } from "#lib/placements/commands.ts";
import { erik } from "./editors.ts";

const nothingYet = { introduction: null, publishedOn: null, period: null, sponsorId: null, gaps: [] };

/** An empty edition. @returns its id */
export async function makeEdition(date: string): Promise<string> {
  const { id } = await createEdition(erik, { date, ...nothingYet });
  return id;
}

/** An edition with these items, at the version that it then has. */
export async function edit(date: string, itemIds: string[]): Promise<EditionAtVersion> {
  const id = await makeEdition(date);
  await placeItems(erik, { editionId: id, itemIds });
  return { id, version: await versionOf(id) };
}

export async function versionOf(id: string): Promise<number> {
  return (await db().edition.findUniqueOrThrow({ where: { id } })).version;
}

/** Gives an edition these items in this order, as somebody who has seen it at its version. */
export const arrange = (
  { id, version }: EditionAtVersion,
  itemIds: string[],
  { reason = "", actor = erik }: { reason?: string; actor?: Actor } = {},
) => arrangeItems(actor, { editionId: id, version, itemIds, reason });
