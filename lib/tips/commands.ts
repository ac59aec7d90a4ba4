import { type Tx, transaction } from "#lib/db.ts";
import type { Actor } from "#lib/history/schema.ts";

/** Erases the tips that were handled before a time: of whoever sent them nothing is left. @returns how many */
export function eraseHandledTips(_actor: Actor, { before }: { before: Date }, within?: Tx): Promise<number> {
  return transaction(async (tx) => {
    const { count } = await tx.tip.deleteMany({ where: { status: "HANDLED", handledAt: { lt: before } } });
    return count;
  }, within);
}
