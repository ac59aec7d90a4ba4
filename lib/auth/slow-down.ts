import { createHmac } from "node:crypto";
import { clientAddressHeader } from "#lib/addresses.ts";
import { networkOf } from "#lib/client-network.ts";
import { dayOf } from "#lib/dates.ts";
import { db, type Tx, transaction } from "#lib/db.ts";
import { readSettings } from "#lib/env.ts";
import { Problem } from "#lib/errors.ts";

/** What may be tried only so often. */
export type Tried = "password" | "code" | "reset";

/** So many in a row cost nothing; each further one waits twice as long as the one before. */
const free = { account: 5, address: 20 };
const firstPause = 5;
const longestPause = 15 * 60;
/** After so long without any, it is forgotten. */
const forgottenAfter = 24 * 60 * 60;

/** Counts one more try, unless there were too many of late for this account or from this client. @throws Problem `slow-down` */
export async function countAttempt(what: Tried, account: string, headers: Headers): Promise<void> {
  await transaction(async (tx) => {
    await count(tx, { key: accountKey(what, account), free: free.account });
    await count(tx, { key: addressKey(what, headers), free: free.address });
  });
}

/**
 * Runs `attempt`, unless it was tried in vain too often. It is counted before it runs, so that many at once
 * are no way around; a success takes the count back. @throws Problem `slow-down`
 */
export async function slowedDown<T>(
  what: Tried,
  account: string,
  headers: Headers,
  attempt: () => Promise<T>,
): Promise<T> {
  await countAttempt(what, account, headers);
  const value = await attempt();
  await forget(what, account);
  await db().attempt.updateMany({
    where: { key: addressKey(what, headers), count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });
  return value;
}

/** Forgets what was tried for an account, as when its password was set anew. */
export async function forget(what: Tried, account: string, tx: Tx = db()): Promise<void> {
  await tx.attempt.deleteMany({ where: { key: accountKey(what, account) } });
}

/** How long a code of an app may be right: its half minute, and the ones before and after. */
const codeSeconds = 120;

/** Lets each code of an app be tried once (OWASP ASVS 5, 6.5.1), by one of any number at once. @throws Problem `code.wrong` */
export async function claimCode(editorId: string, code: string): Promise<void> {
  const claimed = await db().$executeRaw`
    INSERT INTO "Attempt" AS a ("key", "count", "expiresAt")
    VALUES (${keyed(secret(), `used:${editorId}:${code}`)}, 1, now() + ${codeSeconds} * interval '1 second')
    ON CONFLICT ("key") DO UPDATE SET "expiresAt" = EXCLUDED."expiresAt" WHERE a."expiresAt" < now()`;
  if (claimed === 0) throw new Problem("code.wrong", {});
}

/** One statement decides and counts; the last attempt was `forgottenAfter` before the row's end. */
async function count(tx: Tx, { key, free }: { key: string; free: number }): Promise<void> {
  const counted = await tx.$executeRaw`
    INSERT INTO "Attempt" AS a ("key", "count", "expiresAt")
    VALUES (${key}, 1, now() + ${forgottenAfter} * interval '1 second')
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN a."expiresAt" < now() THEN 1 ELSE a."count" + 1 END,
      "expiresAt" = EXCLUDED."expiresAt"
    WHERE a."expiresAt" - now() < (${forgottenAfter} -
      CASE WHEN a."count" < ${free} THEN 0
        ELSE least(${longestPause}, ${firstPause} * 2 ^ least(a."count" - ${free}, 20)) END) * interval '1 second'`;
  if (counted > 0) return;
  const row = await tx.attempt.findUniqueOrThrow({ where: { key } });
  const since = forgottenAfter - (row.expiresAt.getTime() - Date.now()) / 1000;
  throw new Problem("slow-down", { seconds: Math.max(1, Math.ceil(pauseAfter(row.count, free) - since)) });
}

/** How long to wait after so many attempts in vain; what the statement above says in SQL. */
const pauseAfter = (count: number, free: number) =>
  count < free ? 0 : Math.min(longestPause, firstPause * 2 ** (count - free));

const accountKey = (what: Tried, account: string) =>
  keyed(secret(), `${what}:account:${account.toLowerCase()}`);

/** With a key of the day: the address cannot be found again from what is kept, and tomorrow not even compared. */
const addressKey = (what: Tried, headers: Headers) =>
  keyed(
    keyed(secret(), dayOf(new Date())),
    `${what}:address:${networkOf(headers.get(clientAddressHeader) ?? "")}`,
  );

const secret = () => readSettings().AUTH_SECRET ?? "";
const keyed = (key: string, text: string) => createHmac("sha256", key).update(text).digest("hex");
