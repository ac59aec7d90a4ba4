import { readSettings } from "#lib/env.ts";
import type { Order, Report } from "./instances.ts";
import { serveHere } from "./serving.ts";

/** One of several processes that serve. It does what it is told, and ends when nobody tells it any more. */
const serving = await serveHere(readSettings());

process.on("message", async (order: Order) => {
  const report: Report = { fault: null };
  try {
    await obey(order);
  } catch (error) {
    report.fault = (error as Error).stack ?? String(error);
  }
  process.send?.(report);
});

async function obey(order: Order): Promise<void> {
  if (order[0] !== "open") return serving[order[0]]();
  const [, build, database] = order;
  process.env.DATABASE_URL = database;
  await serving.open(build, database);
}

// Ctrl-C reaches the whole group; the process that started this one says when it is time.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});
process.on("disconnect", () => {
  void serving.close().finally(() => process.exit(0));
});
