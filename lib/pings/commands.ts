import { absolute, home, pingKeyFile } from "#lib/addresses.ts";
import { db, transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import type { Limits } from "#lib/outgoing/ask.ts";
import { type Answer, sendJson } from "#lib/outgoing/send-json.ts";
import { isRefusal, isWorthSaying, mostAtOnce, pingKey, waitAfter } from "./rules.ts";

/** Where search engines are told (https://www.indexnow.org): each that takes part passes it on to the others. */
interface Place {
  address: string;
  limits?: Partial<Limits>;
}
const indexNow: Place = { address: "https://api.indexnow.org/indexnow" };

/** Who has taken pages to tell of has them for so long, in seconds: much longer than a request may last. */
const lease = 120;

interface Taken {
  address: string;
  changeId: string;
  attempts: number;
}

/** Whether there is something to tell, and the time to do so. */
export async function isPingDue(): Promise<boolean> {
  if (pingKey() === null) return false;
  const [found] = await db().$queryRaw<{ isDue: boolean | null }[]>`
    SELECT bool_and("notBefore" <= now()) AS "isDue" FROM "WaitingPing"`;
  return found?.isDue === true;
}

/** What waits is told at the next opportunity: somebody has put something right. */
export async function hurryPings(): Promise<void> {
  await db().$executeRaw`UPDATE "WaitingPing" SET "notBefore" = now()`;
}

/**
 * Tells search engines of the pages that have changed. What they do not take waits, longer each time. Of several
 * who do this at once, each tells of what no other one does.
 * @returns `later` when there is nothing to tell now, or it was not answered and will be sent again
 * @throws Problem `ping.key-refused`, `ping.site-refused`, `ping.refused`, `ping.unanswered` (for more than an hour)
 */
export async function tellSearchEngines(place = indexNow): Promise<"told" | "later"> {
  const key = pingKey();
  if (key === null) return "later";
  const taken = await take();
  if (taken.length === 0) return "later";
  const answer = await send(key, taken, place);
  if (answer.status === 200 || answer.status === 202) {
    await forget(taken);
    return "told";
  }
  const { status, retryAfter } = answer;
  const attempts = Math.max(...taken.map((each) => each.attempts));
  await hold(taken, waitAfter(attempts, retryAfter));
  if (isRefusal(status)) throw refusal(status, key);
  if (isWorthSaying(attempts)) throw new Problem("ping.unanswered", {});
  log.warn({ status, attempts }, "Search engines could not be told of changed pages; they will be later.");
  return "later";
}

function refusal(status: number, key: string): Problem {
  if (status === 403) return new Problem("ping.key-refused", { keyFile: absolute(pingKeyFile(key)) });
  if (status === 422) return new Problem("ping.site-refused", { site: absolute(home) });
  return new Problem("ping.refused", { status });
}

/** With status 0 where there was no answer at all. */
async function send(key: string, taken: Taken[], { address, limits }: Place): Promise<Answer> {
  const said = {
    host: new URL(absolute(home)).host,
    key,
    keyLocation: absolute(pingKeyFile(key)),
    urlList: addressesOf(taken).map(absolute),
  };
  try {
    return await sendJson(address, said, limits);
  } catch (error) {
    log.warn({ err: error }, "Search engines could not be reached.");
    return { status: 0, retryAfter: null };
  }
}

/** Nothing is locked while it is sent: whoever changes the same pages meanwhile does not wait for search engines. */
function take(): Promise<Taken[]> {
  return transaction(
    (tx) => tx.$queryRaw<Taken[]>`
      UPDATE "WaitingPing" SET attempts = attempts + 1, "notBefore" = now() + make_interval(secs => ${lease})
      WHERE address IN (
        SELECT address FROM "WaitingPing" WHERE "notBefore" <= now()
        ORDER BY "changedAt", address LIMIT ${mostAtOnce} FOR UPDATE SKIP LOCKED
      ) AND NOT EXISTS (SELECT 1 FROM "WaitingPing" WHERE "notBefore" > now())
      RETURNING address, "changeId"::text, attempts`,
  );
}

/** What has changed again since it was taken is told once more. */
function forget(taken: Taken[]): Promise<void> {
  const changeIds = taken.map(({ changeId }) => changeId);
  return transaction(async (tx) => {
    await tx.$executeRaw`
      DELETE FROM "WaitingPing" p
      USING unnest(${addressesOf(taken)}::text[], ${changeIds}::uuid[]) AS told (address, "changeId")
      WHERE p.address = told.address AND p."changeId" = told."changeId"`;
    await tx.$executeRaw`
      UPDATE "WaitingPing" SET attempts = 0, "notBefore" = now() WHERE address = ANY(${addressesOf(taken)})`;
  });
}

function hold(taken: Taken[], seconds: number): Promise<void> {
  return transaction(async (tx) => {
    await tx.$executeRaw`
      UPDATE "WaitingPing" SET "notBefore" = now() + make_interval(secs => ${seconds})
      WHERE address = ANY(${addressesOf(taken)})`;
  });
}

const addressesOf = (taken: Taken[]) => taken.map(({ address }) => address);
