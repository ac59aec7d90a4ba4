import { dictionary } from "@zxcvbn-ts/language-common";
import { hashPassword, verifyPassword } from "better-auth/crypto";
import { db, type Tx } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { foldKey } from "#lib/fold.ts";
import { text } from "#lib/text/catalogue.ts";

const common = new Set(dictionary["passwords-common"]);

/**
 * Refuses what is guessed first: common passwords, also repeated or with figures and marks around them, and
 * the person's own name or address. Nothing is asked about its composition (OWASP ASVS 5, 6.2).
 * @throws Problem `password.common`, `password.personal`
 */
export function requireGoodPassword(
  password: string,
  { name, email }: { name: string; email: string },
): void {
  const typed = password.toLowerCase();
  const core = typed.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  if ([typed, core].some((part) => common.has(part) || isRepetition(part))) {
    throw new Problem("password.common", {});
  }
  const own = [name, email, email.split("@")[0] ?? "", text.siteName].map(letters);
  if (own.includes(letters(password))) throw new Problem("password.personal", {});
}

/** Whether it is one common or very short part, several times over. */
function isRepetition(part: string): boolean {
  const [, unit = ""] = /^(.+?)\1+$/u.exec(part) ?? [];
  return unit !== "" && (unit.length < 4 || common.has(unit));
}

/** Letters alone, without figures and gaps. */
const letters = (given: string) => foldKey(given).replace(/[^\p{L}]/gu, "");

/** Keeps a password's hash (scrypt); `hash` is made before the transaction begins, for it takes its time. */
export async function keepPassword(tx: Tx, editorId: string, hash: string): Promise<void> {
  const key = { providerId: "credential", accountId: editorId };
  await tx.account.upsert({
    where: { providerId_accountId: key },
    create: { ...key, editorId, password: hash },
    update: { password: hash },
  });
}

export const hashOfPassword = (password: string) => hashPassword(password);

/** Asks for a password again before something grave. @throws Problem `password.wrong` */
export async function requirePassword(editorId: string, password: string): Promise<void> {
  const account = await db().account.findFirst({ where: { editorId, providerId: "credential" } });
  const hash = account?.password;
  if (!hash || !(await verifyPassword({ hash, password }))) throw new Problem("password.wrong", {});
}
