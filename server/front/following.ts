import { setTimeout as wait } from "node:timers/promises";
import { unavailablePage } from "#lib/addresses.ts";
import { covering } from "#lib/covers.ts";
import { log } from "#lib/log.ts";
import { removedSince } from "#lib/removals/published.ts";
import type { Copies } from "./copies.ts";
import { hearChanges } from "./hear.ts";
import type { Keeping } from "./keeping.ts";
import { missingPage } from "./make.ts";

export interface Following {
  /** Resolves when changes are heard, or when it is known that nobody can hear them now. */
  begun: Promise<void>;
  close(): Promise<void>;
}

/** How often it is noted until when everything was heard; more is looked at again after a restart. */
const noteEvery = 60_000;
const retryAfter = 500;
/** Shown in place of others, which may be when nothing can be made. */
const standIns = [missingPage, unavailablePage];

/** Keeps pages true to what is announced, and tells them when nobody can hear it. */
export function follow(databaseUrl: string, keeping: Keeping, copies: Copies): Following {
  const begun = Promise.withResolvers<void>();
  /** Of which connection the news is. */
  let turn = 0;
  /** Since when this process has heard nothing; the note on disk may be another's, who heard more. */
  let lostAt: Date | null = null;

  async function catchUp(mine: number): Promise<void> {
    while (mine === turn) {
      try {
        const isGone = await missedSince(lostAt ?? (await copies.readSeen()));
        if (mine !== turn) return;
        if (isGone) await keeping.remove(isGone);
        if (mine !== turn) return;
        lostAt = null;
        keeping.regain();
        await Promise.all([copies.writeSeen(new Date()), ...standIns.map((path) => keeping.find(path))]);
        return begun.resolve();
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
      else keeping.change(isMeant, [...addresses.filter((address) => !address.endsWith("/*")), missingPage]);
    },
    onLost() {
      turn += 1;
      if (!keeping.isAway) lostAt = new Date();
      keeping.lose();
      log.warn("The database is away; readers get the last good copies.");
      begun.resolve();
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
    begun: begun.promise,
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
