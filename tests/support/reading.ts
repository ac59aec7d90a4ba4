import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import { quantile } from "#tests/bench/serve/statistics.ts";
import type { Asked, Read } from "./steady-readers.ts";

/** The process of steady-readers.ts: asks from its first message on until it is told to stop, and tells what it found. */
const [asked] = (await once(process, "message")) as [Asked];
const { urls, perSecond } = asked;
const agent = new Agent({ keepAlive: true });
const patience = 10_000;
const times: number[] = [];
const failures: Read["failures"] = {};
const begun = performance.now();
const underWay = new Set<Promise<void>>();
let sent = 0;
let goesOn = true;

const dueAt = (number: number) => begun + (number * 1000) / perSecond;

async function ask(url: string, due: number): Promise<void> {
  const headers = { "accept-encoding": "gzip" };
  const request = get(url, { agent, headers, signal: AbortSignal.timeout(patience) });
  try {
    const [response] = (await once(request, "response")) as [IncomingMessage];
    response.resume();
    await once(response, "end");
    times.push(performance.now() - due);
    if ((response.statusCode ?? 0) >= 400) note(String(response.statusCode), url);
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    // A connection that was kept may be closed by the other side just then: browsers ask again, too (RFC 9112, 9.3.1).
    if (request.reusedSocket && code === "ECONNRESET") return ask(url, due);
    note(code ?? name, url);
  }
}

function note(kind: string, first: string): void {
  const second = Math.round((performance.now() - begun) / 1000);
  failures[kind] ??= { count: 0, first, from: second, to: second };
  failures[kind].count += 1;
  failures[kind].to = second;
}

function goOn(): void {
  if (!goesOn) return;
  for (; dueAt(sent) <= performance.now(); sent += 1) {
    const asking = ask(urls[Math.floor(Math.random() * urls.length)] ?? "", dueAt(sent));
    underWay.add(asking);
    void asking.finally(() => underWay.delete(asking));
  }
  setTimeout(goOn, Math.max(0, dueAt(sent) - performance.now()));
}
goOn();

await once(process, "message");
goesOn = false;
const seconds = (performance.now() - begun) / 1000;
await Promise.all(underWay);
agent.destroy();
const failed = Object.values(failures).reduce((sum, { count }) => sum + count, 0);
const [p50 = 0, p95 = 0, p99 = 0, max = 0] = [0.5, 0.95, 0.99, 1].map((part) => quantile(times, part));
const read: Read = { answers: sent, seconds, failed, failures, p50, p95, p99, max };
process.send?.(read);
