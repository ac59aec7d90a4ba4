import { setTimeout as wait } from "node:timers/promises";
import { everyPage, itemPage, unavailablePage } from "#lib/addresses.ts";
import { covering } from "#lib/covers.ts";
import { log } from "#lib/log.ts";
import { removedSince } from "#lib/removals/published.ts";
import type { Copies } from "./copies.ts";
import { hearChanges } from "./hear.ts";
import type { IsMeant, Keeping, Removal } from "./keeping.ts";
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

/**
 * Keeps pages true to what is announced, and tells them when nobody can hear it.
 * @param onHeard is told of every change before anything is made of it, and when changes may have been missed
 * @param onRemoval is told when something was removed, and when something may have been
 * @param seen until when everything was heard that concerns the copies, as it was noted before this process
 */
export function follow(
  databaseUrl: string,
  {
    keeping,
    copies,
    seen,
    onHeard,
    onRemoval,
  }: {
    keeping: Keeping;
    copies: Copies;
    seen: Promise<Date | null>;
    onHeard(): void;
    onRemoval(): Promise<void>;
  },
): Following {
  const begun = Promise.withResolvers<void>();
  /** Of which connection the news is. */
  let turn = 0;
  /** Until when this process heard everything. The note on disk is another's too, who may have heard more since. */
  let heardUntil = seen;

  function tellRemoval(): void {
    onRemoval().catch((error) => log.warn({ err: error }, "What was removed may be in files still."));
  }

  async function catchUp(mine: number): Promise<void> {
    while (mine === turn) {
      try {
        const isGone = await missedSince(await heardUntil);
        if (mine !== turn) return;
        await keeping.remove({ isMeant: withStandIn(isGone) });
        tellRemoval();
        if (mine !== turn) return;
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
      onHeard();
      const exact = addresses.filter((address) => !address.endsWith("/*"));
      if (removed) {
        void keeping.remove(removalOf(addresses, exact));
        tellRemoval();
      } else keeping.change(withStandIn(covering(addresses)), [...exact, missingPage]);
    },
    onLost() {
      turn += 1;
      if (!keeping.isAway) heardUntil = Promise.resolve(new Date());
      keeping.lose();
      log.warn("The database is away; readers get the last good copies.");
      begun.resolve();
    },
    onBack() {
      turn += 1;
      onHeard();
      void catchUp(turn);
    },
  });
  const noting = setInterval(() => {
    if (!keeping.isAway && !keeping.isRemoving) void copies.writeSeen(new Date());
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

/** The page for what is missing names the newest items, and is announced by nobody. */
const withStandIn =
  (isMeant: IsMeant): IsMeant =>
  (path) =>
    path === missingPage || isMeant(path);

/**
 * What is announced by a pattern beside items' own addresses shows something of these, if it does, with their
 * address: of thousands of pages the few that do are looked for. A pattern without means all that it covers.
 */
function removalOf(addresses: string[], exact: string[]): Removal {
  const items = exact.filter((address) => address.startsWith(itemPage("")));
  if (items.length === 0 || addresses.includes(everyPage)) {
    return { isMeant: withStandIn(covering(addresses)) };
  }
  // As it ends in HTML, and in a sitemap.
  const named = items.flatMap((address) => [`${address}"`, `${address}<`]);
  return {
    isMeant: withStandIn(covering(exact)),
    where: { isPossible: covering(addresses), shows: (body) => named.some((name) => body.includes(name)) },
  };
}

/** Copies of which nobody knows when they were true are not trusted at all. */
function missedSince(seen: Date | null): Promise<(path: string) => boolean> {
  return seen ? removedSince(seen) : Promise.resolve(() => true);
}
