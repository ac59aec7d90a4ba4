import { setTimeout as wait } from "node:timers/promises";
import { covering } from "#lib/covers.ts";
import { log } from "#lib/log.ts";
import { removedSince } from "#lib/removals/published.ts";
import type { Copies } from "./copies.ts";
import { hearChanges } from "./hear.ts";
import type { Keeping } from "./keeping.ts";
import { missingPage } from "./make.ts";

export interface Following {
  /** Resolves when changes have been heard for the first time. */
  begun: Promise<void>;
  close(): Promise<void>;
}

/** How often it is noted until when everything was heard; more is looked at again after a restart. */
const noteEvery = 60_000;
const retryAfter = 500;

/** Keeps pages true to what is announced, and tells them when nobody can hear it. */
export function follow(databaseUrl: string, keeping: Keeping, copies: Copies): Following {
  let isBegun = () => {};
  const begun = new Promise<void>((resolve) => {
    isBegun = resolve;
  });
  /** Of which connection the news is. */
  let turn = 0;

  async function catchUp(mine: number): Promise<void> {
    while (mine === turn) {
      try {
        const isGone = await missedSince(await copies.readSeen());
        if (mine !== turn) return;
        if (isGone) await keeping.remove(isGone);
        if (mine !== turn) return;
        keeping.regain();
        await copies.writeSeen(new Date());
        return isBegun();
      } catch (error) {
        log.warn({ err: error }, "What was removed meanwhile cannot be read yet.");
        await wait(retryAfter);
      }
    }
  }

  const hearing = hearChanges(databaseUrl, {
    onChange(addresses, removed) {
      // The page for what is missing names the newest items, and is announced by nobody.
      const covers = covering(addresses);
      const isMeant = (path: string) => path === missingPage || covers(path);
      if (removed) void keeping.remove(isMeant);
      else keeping.change(isMeant, [missingPage, ...addresses.filter((address) => !address.endsWith("/*"))]);
    },
    onLost() {
      turn += 1;
      keeping.lose();
      log.warn("The database is away; readers get the last good copies.");
    },
    onBack() {
      turn += 1;
      void catchUp(turn);
    },
  });
  const noting = setInterval(() => {
    if (!keeping.isAway) void copies.writeSeen(new Date());
  }, noteEvery).unref();

  return {
    begun,
    async close() {
      clearInterval(noting);
      turn += 1;
      await hearing.close();
    },
  };
}

/** Copies of which nobody knows when they were true are not trusted at all. */
function missedSince(seen: Date | null): Promise<(path: string) => boolean> {
  return seen ? removedSince(seen) : Promise.resolve(() => true);
}
