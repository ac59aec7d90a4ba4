import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import path from "node:path";
import type { Settings } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import type { Serving } from "./serving.ts";
import { root } from "./stale.ts";

/** What a process that serves is told to do: a method of `Serving`, and with what. */
export type Order = ["listen"] | ["open", build: string, database: string];
/** What it answers: null when it is done, else what was wrong. */
export type Report = { fault: string | null };

/** Serves from several processes that share the port. One that ends is replaced. */
export function serveInProcesses({ WEB_CONCURRENCY }: Settings): Serving {
  cluster.setupPrimary({ exec: path.join(root, "server/instance.ts") });
  const workers = new Set<Worker>();
  const given: Order[] = [];
  let isClosing = false;

  async function start(): Promise<void> {
    const worker = cluster.fork();
    workers.add(worker);
    worker.once("exit", (code, signal) => {
      workers.delete(worker);
      if (isClosing) return;
      log.error({ code, signal }, "A process that serves has ended; another one takes its place.");
      void start();
    });
    await once(worker, "online");
    for (const order of given) await tell(worker, order);
  }

  async function give(order: Order): Promise<void> {
    if (order[0] === "listen" && given.some(([what]) => what === "listen")) return;
    given.push(order);
    await Promise.all([...workers].map((worker) => tell(worker, order)));
  }

  const started = Promise.all(Array.from({ length: WEB_CONCURRENCY }, start));
  return {
    async listen() {
      await started;
      await give(["listen"]);
    },
    async open(build, database) {
      await started;
      await give(["open", build, database]);
    },
    async close() {
      isClosing = true;
      const ended = [...workers].map((worker) => once(worker, "exit"));
      for (const worker of workers) worker.disconnect();
      await Promise.all(ended);
    },
  };
}

/** One order at a time; one that is not answered because the process ended is given to the next. */
async function tell(worker: Worker, order: Order): Promise<void> {
  const ended = new AbortController();
  worker.once("exit", () => ended.abort());
  worker.send(order);
  const [report] = (await once(worker, "message", { signal: ended.signal }).catch(() => [])) as [Report?];
  if (report?.fault) throw new Error(report.fault);
}
