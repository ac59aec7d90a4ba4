import { subDays } from "date-fns/subDays";
import { makeNightlyBackup } from "#lib/backups/commands.ts";
import { publishDue } from "#lib/due/commands.ts";
import { makeDumps } from "#lib/dumps/make-dumps.ts";
import type { JobName, Task } from "#lib/failures/schema.ts";
import type { Actor } from "#lib/history/schema.ts";
import { removeLeftovers } from "#lib/leftovers/commands.ts";
import { tellSearchEngines } from "#lib/pings/commands.ts";
import { eraseHandledTips } from "#lib/tips/commands.ts";
import { daysTipsAreKept } from "#lib/tips/rules.ts";

/** Who acts where nobody is there to. */
const actor: Actor = { kind: "program", name: "jobs" };

/** How often something is tried again, and the pauses, in seconds, which double up to the longest. */
export interface Tries {
  retryLimit: number;
  retryDelay: number;
  retryDelayMax: number;
}

export interface Job {
  /** @returns `later` when it comes round again, and it cannot be said yet whether it goes well */
  run(about: Task["about"]): Promise<unknown>;
  tries: Tries;
  /** So long it may take, in seconds; then it is given to another worker. A minute where nothing is said. */
  atMost?: number;
  /** When it runs by itself, by Stockholm's clock. */
  cron?: string;
}

/** A quarter of an hour in all: time to mend what is missing. */
const untilMended: Tries = { retryLimit: 6, retryDelay: 15, retryDelayMax: 300 };

/** For what decides by itself when it is to be tried again, and what is to be said until then. */
const onceEach: Tries = { retryLimit: 0, retryDelay: 1, retryDelayMax: 1 };

/** For what comes round again anyway. */
const untilNextTime: Tries = { retryLimit: 4, retryDelay: 60, retryDelayMax: 900 };

const publish: Job = {
  run: async (about) => about && publishDue(actor, about),
  tries: untilMended,
};

/** All that runs by itself. Each may run twice, and at the same time on several instances. */
export const jobs: Record<JobName, Job> = {
  "publish-item": publish,
  "publish-edition": publish,
  "tell-search-engines": { run: () => tellSearchEngines(), tries: onceEach },
  "erase-tips": {
    run: () => eraseHandledTips(actor, { before: subDays(new Date(), daysTipsAreKept) }),
    tries: untilNextTime,
    cron: "17 3 * * *",
  },
  "clean-up": { run: () => removeLeftovers(), tries: untilNextTime, cron: "41 * * * *" },
  "make-dumps": { run: makeDumps, tries: untilNextTime, atMost: 1800, cron: "23 2 * * *" },
  "make-backup": {
    run: () => makeNightlyBackup(),
    tries: untilNextTime,
    atMost: 1800,
    cron: "47 2 * * *",
  },
};
