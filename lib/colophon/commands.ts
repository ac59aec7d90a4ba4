import { isDeepStrictEqual } from "node:util";
import type { Colophon } from "#generated/prisma/client.ts";
import { everyPage } from "#lib/addresses.ts";
import { announce, announceRemoval } from "#lib/announce.ts";
import { requireAllowed } from "#lib/auth/permissions.ts";
import { dayFromColumn, dayOf, dayToColumn } from "#lib/dates.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { record } from "#lib/history/commands.ts";
import type { Actor } from "#lib/history/schema.ts";
import { text } from "#lib/text/catalogue.ts";
import {
  type ColophonInput,
  colophonInputSchema,
  type EditColophonInput,
  editColophonSchema,
} from "./schema.ts";

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
    await tx.colophon.update({ where: { id: 1 }, data: { ...data, version: { increment: 1 } } });
    if (isDeepStrictEqual({ ...current, ...people }, current)) return;
    await record(tx, actor, { action: "saved", recordType: "colophon", recordId });
    await announce(tx, [everyPage]);
  }, within);
}

/**
 * Says who is behind the publication from today on; pages that are imported later and are older say nothing new.
 * @returns the new version @throws Problem `record.stale`
 */
export function editColophon(actor: Actor, input: EditColophonInput): Promise<{ version: number }> {
  requireAllowed(actor, "settings.save");
  const { version, ...people } = editColophonSchema.parse(input);
  return transaction(async (tx) => {
    await tx.colophon.createMany({ data: [{ id: 1, version: 0 }], skipDuplicates: true });
    const before = await tx.colophon.findUniqueOrThrow({ where: { id: 1 } });
    const { count } = await tx.colophon.updateMany({
      where: { id: 1, version },
      data: { ...people, statedOn: dayToColumn(dayOf(new Date())), version: version + 1 },
    });
    if (count === 0) throw new Problem("record.stale", { name: text.site.colophon, version });
    await record(tx, actor, { action: "saved", recordType: "colophon", recordId });
    // Whose name is taken away may have reason not to be found by it.
    const named = namesIn(people);
    const isNamed = namesIn(before).every((name) => named.includes(name));
    await (isNamed ? announce : announceRemoval)(tx, [everyPage]);
    return { version: version + 1 };
  });
}

type People = Pick<Colophon, "monitoring" | "compilation" | "responsiblePublisher">;

const namesIn = ({ monitoring, compilation, responsiblePublisher }: People) =>
  [...monitoring, ...compilation, responsiblePublisher].filter((name) => name !== null);

async function lock(tx: Tx): Promise<Colophon | undefined> {
  const [row] = await tx.$queryRaw<Colophon[]>`SELECT * FROM "Colophon" FOR UPDATE`;
  return row;
}
