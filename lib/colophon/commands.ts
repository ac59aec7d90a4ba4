import { isDeepStrictEqual } from "node:util";
import type { Colophon } from "#generated/prisma/client.ts";
import { everyPage } from "#lib/addresses.ts";
import { announce } from "#lib/announce.ts";
import { dayFromColumn, dayToColumn } from "#lib/dates.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { record } from "#lib/history/commands.ts";
import type { Actor } from "#lib/history/schema.ts";
import { type ColophonInput, colophonInputSchema } from "./schema.ts";

/** There is one colophon; history names it by this. */
const recordId = "00000000-0000-0000-0000-000000000001";

/** Notes who is behind the publication, unless a newer page has said so already. */
export function saveColophon(actor: Actor, input: ColophonInput, within?: Tx): Promise<void> {
  const { statedOn, ...people } = colophonInputSchema.parse(input);
  return transaction(async (tx) => {
    const current = (await lock(tx)) ?? (await tx.colophon.create({ data: { id: 1 } }));
    const before = current.statedOn && dayFromColumn(current.statedOn);
    if (before && (statedOn === null || statedOn < before)) return;
    const data = { ...people, statedOn: statedOn && dayToColumn(statedOn) };
    if (isDeepStrictEqual({ ...current, ...data }, current)) return;
    await tx.colophon.update({ where: { id: 1 }, data });
    if (isDeepStrictEqual({ ...current, ...people }, current)) return;
    await record(tx, actor, { action: "saved", recordType: "colophon", recordId });
    await announce(tx, [everyPage]);
  }, within);
}

async function lock(tx: Tx): Promise<Colophon | undefined> {
  const [row] = await tx.$queryRaw<Colophon[]>`SELECT * FROM "Colophon" FOR UPDATE`;
  return row;
}
