import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { findFreePort } from "#server/postgres/connection.ts";
import { type Balancer, startBalancer } from "#tests/support/balancer.ts";
import { losable, readEverything } from "#tests/support/outage.ts";
import { type SavingEditors, savingEditors } from "#tests/support/saving-editors.ts";
import { makeDataDir, type StartedSite, startSite } from "#tests/support/site.ts";
import { inWords, startReaders } from "#tests/support/steady-readers.ts";

const shared = losable({ lasting: true });
const soon = { timeout: 180_000, interval: 50 };
/** Each second. */
const saves = 5;

/** What each instance is started with, again and again. */
const own: Record<"PORT" | "DATA_DIR", string>[] = [];
const sites: StartedSite[] = [];
let balancer: Balancer;
let editors: SavingEditors;
let urls: string[];

const start = (settings: Record<string, string> = {}) =>
  startSite({ ...shared.settings, SITE_URL: balancer.url, DRAIN_SECONDS: "3", ...settings });
const areReady = (count: number) => vi.waitFor(() => expect(balancer.ready()).toHaveLength(count), soon);

beforeAll(async () => {
  for (let count = 0; count < 2; count += 1)
    own.push({ PORT: String(await findFreePort()), DATA_DIR: makeDataDir() });
  balancer = await startBalancer(own.map(({ PORT }) => `http://localhost:${PORT}`));
  for (const settings of own) sites.push(await start(settings));
  await areReady(2);
  process.env.SITE_URL = balancer.url;
  editors = await savingEditors(balancer.url);
  const pages = await readEverything(balancer.url);
  urls = [...pages].flatMap(([path, { status }]) => (status === 200 ? [balancer.url + path] : []));
});
afterAll(async () => {
  await Promise.all(sites.map((site) => site.stop()));
  balancer.close();
  for (const { DATA_DIR } of own) rmSync(DATA_DIR, { recursive: true });
});

test("two instances are restarted one after the other, under readers and while editors save: nobody notices", async () => {
  const readers = await startReaders({ urls, perSecond: 200 });
  // As on any day before it: each has made what readers open.
  await pause(20_000);
  let isOver = false;
  let tried = 0;
  const saving = (async () => {
    for (; !isOver; tried += saves) await Promise.all([editors.saveAtOnce(saves), pause(1000)]);
  })();
  const ends: number[] = [];
  for (const [at, settings] of own.entries()) {
    const begun = performance.now();
    expect(await sites[at]?.stop()).toBe(0);
    ends.push((performance.now() - begun) / 1000);
    sites[at] = await start(settings);
    await areReady(2);
  }
  isOver = true;
  await saving;
  const read = await readers.stop();
  const { lost, halfWritten } = await editors.findLosses();
  const failed = tried - editors.acknowledged.length;
  console.info(
    `Rolling restart of two instances, which ended after ${ends.map((end) => end.toFixed(1)).join(" and ")} s (20 s promised): readers ${inWords(read)}; ${tried} saves, ${failed} failed, ${lost.length} lost, ${halfWritten.length} half-written`,
  );
  expect({ failed, lost, halfWritten }).toEqual({ failed: 0, lost: [], halfWritten: [] });
  expect(read.failed).toBe(0);
  expect(Math.max(...ends)).toBeLessThan(20);
});
