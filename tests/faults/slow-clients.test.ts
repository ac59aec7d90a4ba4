import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readEverything } from "#tests/support/outage.ts";
import { readServerActions, type ServerAction, sendAction } from "#tests/support/server-actions.ts";
import { makeDataDir, type StartedSite, startSite } from "#tests/support/site.ts";
import { inWords, startReaders } from "#tests/support/steady-readers.ts";

const slow = 500;
const seconds = 20;
/** Large and deep bodies are sent one after the other for so long. In milliseconds. */
const span = 10_000;
const gigabyte = 1024 ** 3;

let site: StartedSite;
let urls: string[];
let port: number;

beforeAll(async () => {
  site = await startSite({ SAMPLE: "sample", DATA_DIR: makeDataDir() });
  port = Number(new URL(site.url).port);
  const pages = await readEverything(site.url);
  urls = [...pages].flatMap(([path, { status }]) => (status === 200 ? [site.url + path] : []));
});
afterAll(async () => {
  await site.stop();
});

/** What other readers get while something goes on, and just before: what else the machine does tells there, too. */
async function whileReading(name: string, work: () => Promise<string>): Promise<void> {
  const alone = await startReaders({ urls, perSecond: 100 });
  await pause(5000);
  const { p95 } = await alone.stop();
  const readers = await startReaders({ urls, perSecond: 100 });
  const found = await work();
  const read = await readers.stop();
  console.info(
    `${name}: ${found}; other readers: ${inWords(read)} (p95 < 50 ms promised; alone, just before, ${p95.toFixed(1)} ms)`,
  );
  expect(read.failed).toBe(0);
  expect(read.p95).toBeLessThan(50);
}

/** Opens a connection that may be ended from the other side at any time. */
function open(): Socket {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  return socket.resume();
}

const head = (more: string[]) =>
  ["POST /admin/login HTTP/1.1", `Host: localhost:${port}`, `Origin: ${site.url}`, ...more, "", ""].join(
    "\r\n",
  );

test("500 clients send a byte each second, half of them in the head of a request, half in its body", async () => {
  await whileReading("Slow clients", async () => {
    const sockets = Array.from({ length: slow }, open);
    const bodies = head(["Content-Type: text/plain", "Content-Length: 100000", "Next-Action: 00"]);
    sockets.forEach((socket, at) => {
      socket.write(at % 2 === 0 ? "G" : bodies);
    });
    for (let second = 0; second < seconds; second += 1) {
      await pause(1000);
      for (const socket of sockets) if (socket.writable) socket.write("a");
    }
    const refused = sockets.filter(({ destroyed, readableEnded }) => destroyed || readableEnded).length;
    for (const socket of sockets) socket.destroy();
    // Those that have not even sent the head of a request after 15 s.
    expect(refused).toBeGreaterThanOrEqual(slow / 2);
    return `${slow} clients at 1 byte/s for ${seconds} s, ${refused} of them sent away`;
  });
});

/** Sends a body for as long as the other side takes it. @returns the status, and how many bytes it was sent */
async function pour(headers: string[], chunk: Buffer): Promise<{ status: number; sent: number }> {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  let isOver = false;
  socket.on("data", (data) => {
    answer += data;
  });
  const over = new Promise<void>((resolve) => {
    for (const event of ["error", "end", "close"]) {
      socket.on(event, () => {
        isOver = true;
        resolve();
      });
    }
  });
  socket.write(head(headers));
  let sent = 0;
  while (!isOver && sent < gigabyte) {
    sent += chunk.length;
    if (!socket.write(chunk))
      await Promise.race([over, new Promise((resolve) => socket.once("drain", resolve))]);
  }
  await over;
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0), sent };
}

test("somebody sends a gigabyte to an action, announced, in pieces, and more than announced", async () => {
  const [action] = readServerActions().filter(({ permission }) => permission === null);
  const type = ["Content-Type: text/plain;charset=UTF-8", `Next-Action: ${action?.id}`];
  const chunk = Buffer.alloc(64 * 1024, "a");
  await whileReading("Oversized bodies", async () => {
    const most: number[] = [];
    for (const end = performance.now() + span; performance.now() < end; ) {
      const announced = await pour([...type, `Content-Length: ${gigabyte}`], chunk);
      const inPieces = await pour(
        [...type, "Transfer-Encoding: chunked"],
        Buffer.from(`10000\r\n${chunk}\r\n`),
      );
      const tooMuch = await pour([...type, "Content-Length: 1000"], chunk);
      // Whoever goes on sending may be hung up on before the answer has come.
      expect([413, 0]).toContain(announced.status);
      expect([411, 0]).toContain(inPieces.status);
      most.push(...[announced, inPieces, tooMuch].map(({ sent }) => sent));
    }
    expect(Math.max(...most)).toBeLessThan(64 * 1024 ** 2);
    return `${most.length} bodies of 1 GB begun, most that was taken of one before it was refused: ${(Math.max(...most) / 1024 ** 2).toFixed(1)} MB`;
  });
});

test("somebody sends what is nested 100,000 deep to actions, or in 300,000 parts, as large as is taken", async () => {
  const actions = readServerActions().filter(({ permission }) => permission === null);
  const deep: unknown[] = [
    `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
    `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`,
    `${"[".repeat(500_000)}`,
    `[${"[],".repeat(300_000)}1]`,
  ];
  await whileReading("Deep bodies", async () => {
    const statuses: number[] = [];
    for (const end = performance.now() + span; performance.now() < end; ) {
      for (const [at, body] of deep.entries()) {
        const action = actions[(statuses.length + at) % actions.length] as ServerAction;
        const response = await fetch(site.url + action.page, {
          method: "POST",
          headers: { "next-action": action.id, "content-type": "text/plain;charset=UTF-8", origin: site.url },
          body: String(body),
          redirect: "manual",
        });
        await response.text();
        statuses.push(response.status);
      }
      // As an object that the door itself takes apart.
      let nested: unknown = 1;
      for (let depth = 0; depth < 2000; depth += 1) nested = { a: nested };
      for (const action of actions)
        statuses.push((await sendAction(site.url, action, nested, { origin: site.url })).status);
    }
    expect((await fetch(`${site.url}/api/health`)).status).toBe(200);
    return `${statuses.length} bodies, answered ${[...new Set(statuses)].join(", ")}`;
  });
});
