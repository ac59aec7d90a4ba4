import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Settings } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import type { Measured } from "./metrics/registry.ts";
import type { Serving } from "./serving.ts";
import { root } from "./stale.ts";

/** What a process that serves is told to do: a method of `Serving`, and with what. */
export type Order =
  | ["listen"]
  | ["open", build: string, database: string]
  | ["measure"]
  | ["drain"]
  | ["close"];
/** What it answers: null when it is done, else what was wrong; and what it has measured, where it was asked. */
export type Report = { fault: string | null; measured?: Measured };

/** Before another one takes the place of a process that has ended: it may have had a reason. */
const restFor = 500;

/** Serves from several processes that share the port. One that ends is replaced. */
export function serveInProcesses({ WEB_CONCURRENCY }: Settings): Serving {
  // Each takes connections by itself: one that is being handed to a process that is killed would stay open for ever.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ exec: path.join(root, "server/instance.ts") });
  /** Each with the end of what it was told to do, one thing after the other. */
  const workers = new Map<Worker, Promise<unknown>>();
  const given: Order[] = [];
  const closing = new AbortController();

  /** One more process, which does what the others were told. */
  async function begin(): Promise<void> {
    const worker = cluster.fork();
    workers.set(worker, next(worker, "online"));
    worker.once("exit", (code, signal) => {
      workers.delete(worker);
      if (!closing.signal.aborted) void replace(code, signal);
    });
    // Its end is what counts, and is heard of above.
    worker.on("error", () => {});
    for (const order of given) void give(worker, order);
    await workers.get(worker);
  }

  async function replace(code: number | null, signal: string | null): Promise<void> {
    log.error({ code, signal }, "A process that serves has ended; another one takes its place.");
    try {
      await pause(restFor, undefined, { signal: closing.signal });
      await begin();
    } catch (error) {
      if (!closing.signal.aborted) log.error({ err: error }, "A process that serves could not be started.");
    }
  }

  function give(worker: Worker, order: Order): Promise<Report | undefined> {
    const told = (workers.get(worker) ?? Promise.resolve()).then(() => tell(worker, order));
    workers.set(worker, told);
    return told;
  }

  async function giveAll(order: Order): Promise<void> {
    given.push(order);
    await Promise.all([...workers.keys()].map((worker) => give(worker, order)));
  }

  for (let count = 0; count < WEB_CONCURRENCY; count += 1) void begin();
  return {
    listen: () => giveAll(["listen"]),
    open: (build, database) => giveAll(["open", build, database]),
    drain: () => giveAll(["drain"]),
    async measureOthers() {
      const reports = await Promise.all([...workers.keys()].map((worker) => give(worker, ["measure"])));
      return reports.flatMap((report) => (report?.measured ? [report.measured] : []));
    },
    async close() {
      closing.abort();
      const ended = [...workers.keys()].map((worker) => next(worker, "exit"));
      await giveAll(["close"]);
      for (const worker of workers.keys()) worker.disconnect();
      await Promise.all(ended);
    },
  };
}

/** A process that cannot do it ends, and another one tries. @throws what it reports */
async function tell(worker: Worker, order: Order): Promise<Report | undefined> {
  const reported = next(worker, "message");
  if (worker.isConnected()) worker.send(order);
  const [report] = (await reported) as [Report?];
  if (!report?.fault) return report;
  // It would not heed a signal that asks.
  worker.process.kill("SIGKILL");
  throw new Error(report.fault);
}

/** Waits for something that a process tells, or for its end, and then has nothing. */
async function next(worker: Worker, event: string): Promise<unknown[]> {
  const ended = new AbortController();
  const end = () => ended.abort();
  worker.once("exit", end);
  try {
    return await once(worker, event, { signal: ended.signal });
  } catch {
    return [];
  } finally {
    worker.off("exit", end);
  }
}
