import { announce } from "#lib/announce.ts";
import type { Tx } from "#lib/db.ts";

/**
 * Leaves word at each old address where its page is now, in the transaction of the renaming itself.
 * Older redirects follow along, so that a reader is sent on once; a page that moves back to an address
 * it had before takes it back.
 * @param moves pairs of old and new public path
 */
export async function leaveRedirects(tx: Tx, moves: readonly (readonly [string, string])[]): Promise<void> {
  for (const [from, to] of moves) {
    await tx.redirect.deleteMany({ where: { from: to } });
    await tx.redirect.updateMany({ where: { to: from }, data: { to } });
    await tx.redirect.upsert({ where: { from }, create: { from, to }, update: { to } });
  }
  const to = { in: moves.map(([, to]) => to) };
  const leading = await tx.redirect.findMany({ where: { to }, select: { from: true } });
  await announce(tx, [...moves.flat(), ...leading.map(({ from }) => from)]);
}
