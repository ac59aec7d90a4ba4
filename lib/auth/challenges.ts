import { db } from "#lib/db.ts";
import { hashOf } from "./secret-token.ts";

/** How long the browser may take to answer. */
const lifetime = 5 * 60 * 1000;

/** Keeps what a browser is asked to sign; `purpose` says for what. */
export async function keepChallenge(purpose: string, challenge: string): Promise<void> {
  await db().verification.create({
    data: { ...kept(purpose, challenge), expiresAt: new Date(Date.now() + lifetime) },
  });
}

/** Uses it up. @returns whether it was given out for this purpose, lately, and not used before */
export async function spendChallenge(purpose: string, challenge: string): Promise<boolean> {
  const where = { ...kept(purpose, challenge), expiresAt: { gt: new Date() } };
  const { count } = await db().verification.deleteMany({ where });
  return count === 1;
}

const kept = (purpose: string, challenge: string) => ({
  identifier: hashOf(`${purpose}:${challenge}`),
  value: "challenge",
});
