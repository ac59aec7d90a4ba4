import path from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { text } from "#lib/text/catalogue.ts";
import { openCopies } from "#server/front/copies.ts";
import { createPublished } from "#tests/support/examples.ts";
import { type Answer, ask, losable, readEverything } from "#tests/support/outage.ts";
import { beginStart, type StartedSite, startSite } from "#tests/support/site.ts";

const lost = losable();
const soon = { timeout: 60_000, interval: 50 };
const words = text.site.unavailable;

let site: StartedSite;
let before: Map<string, Answer>;

beforeAll(async () => {
  site = await startSite(lost.settings);
  before = await readEverything(site.url);
  await lost.postgres.kill();
  await site.says("The database is away");
});

/** Opens once more what was opened, and finds it unchanged. */
async function expectEverything(): Promise<void> {
  expect(before.size).toBeGreaterThan(100);
  for (const [path, { status, body }] of before) {
    const { headers, ...now } = await ask(site.url + path);
    expect({ path, status: now.status }).toEqual({ path, status });
    expect(now.body === body, path).toBe(true);
    if (path.endsWith(".css")) continue;
    expect(headers.get("age"), path).toMatch(/^\d+$/);
    expect(headers.get("cache-status"), path).toBe(`Asylnytt; hit; ttl=-${headers.get("age")}`);
  }
}

describe("PostgreSQL is killed", () => {
  test("readers find every page, feed and style that was ever served, and how old it is", async () => {
    await expectEverything();
    const { body: _, ...told } = await ask(site.url, { method: "HEAD" });
    expect(told.status).toBe(200);
    expect(told.headers.get("age")).toMatch(/^\d+$/);
  });

  test("and for what was never served a page of the site's own, and when to try again", async () => {
    for (const path of [
      "/nyheter/aldrig-visad",
      "/finns/inte",
      "/sok?q=asyl",
      "/data/items.csv",
      "/tipsa",
      "/admin",
      "/admin/login",
    ]) {
      const { status, headers, body } = await ask(site.url + path);
      expect({ path, status }).toEqual({ path, status: 503 });
      expect(headers.get("retry-after"), path).toMatch(/^\d+$/);
      expect(headers.get("cache-control"), path).toBe("no-store");
      expect(body, path).toContain(`>${words.title}</h1>`);
      const head = await ask(site.url + path, { method: "HEAD" });
      expect({ ...head, headers: head.headers.get("retry-after") }).toMatchObject({
        status: 503,
        body: "",
        headers: "5",
      });
    }
  });

  test("a tip cannot be kept, and its writer is told so, and that nothing typed is lost", async () => {
    const body = new URLSearchParams({ text: "Migrationsverket ändrar blanketten." });
    const answer = await ask(`${site.url}/tipsa/skicka`, {
      method: "POST",
      body,
      headers: { origin: site.url },
    });
    expect(answer.status).toBe(503);
    expect(answer.body).toContain(words.tips);
  });

  test("an editor is told that nothing can be saved, and so is the page that is open", async () => {
    expect((await ask(`${site.url}/admin/items/new`)).body).toContain(words.newsroom);
    const headers = { origin: site.url, "next-action": "0".repeat(42) };
    const saved = await ask(`${site.url}/admin/items/new`, { method: "POST", body: "[]", headers });
    expect(saved.status).toBe(503);
    expect(saved.headers.get("content-type")).toMatch(/^text\/plain/);
  });

  test("a watchdog is told, and not to end the process for it", async () => {
    expect((await ask(`${site.url}/api/health`)).status).toBe(503);
    const { status, body } = await ask(`${site.url}/api/health/ready`);
    expect({ status, body }).toEqual({ status: 503, body: expect.stringContaining("database-away") });
    expect((await ask(`${site.url}/api/health/live`)).status).toBe(200);
  });
});

describe("and the site with it, which is started again without", () => {
  beforeAll(async () => {
    process.kill(-site.pid, "SIGKILL");
    await site.ended();
    site = await beginStart({ ...lost.settings, PORT: new URL(site.url).port });
    await site.says("readers get the last good copies");
  });

  test("readers find everything all the same", expectEverything);

  test("and the page that says what does not work", async () => {
    for (const path of ["/aldrig-visad", "/tipsa", "/admin"]) {
      const { status, headers, body } = await ask(site.url + path);
      expect({ path, status, retryAfter: headers.get("retry-after") }).toEqual({
        path,
        status: 503,
        retryAfter: "5",
      });
      expect(body).toContain(`>${words.title}</h1>`);
    }
    expect((await ask(`${site.url}/api/health`)).status).toBe(503);
  });

  test("when PostgreSQL is back, they read what has changed, without anybody's doing", async () => {
    await lost.postgres.start();
    await site.says("Ctrl-C stops it.");
    await createPublished({ title: "Skriven efter avbrottet" });
    await vi.waitFor(
      async () => expect((await ask(site.url)).body).toContain("Skriven efter avbrottet"),
      soon,
    );
    await vi.waitFor(async () => expect((await ask(`${site.url}/api/health`)).status).toBe(200), soon);
  });

  test("and pages of a former build, which are still open somewhere, find their styles", async () => {
    const address = "/_next/static/chunks/of-a-former-build.css";
    const former = openCopies(path.join(lost.settings.DATA_DIR, "assets"));
    const about = { status: 200, type: "text/css; charset=UTF-8", location: null, madeAt: Date.now() };
    await former.write({ key: address, body: Buffer.from("body{color:#000}"), ...about });
    const { status, body } = await ask(site.url + address);
    expect({ status, body }).toEqual({ status: 200, body: "body{color:#000}" });
  });

  test("the same where the site has gone on", async () => {
    await lost.postgres.kill();
    await vi.waitFor(async () => expect((await ask(site.url)).headers.get("age")).not.toBeNull(), soon);
    await lost.postgres.start();
    const begun = performance.now();
    await createPublished({ title: "Skriven efter nästa" });
    await vi.waitFor(async () => expect((await ask(site.url)).body).toContain("Skriven efter nästa"), soon);
    console.info(`fresh ${Math.round(performance.now() - begun)} ms after PostgreSQL is back`);
    expect((await ask(site.url)).headers.get("age")).toBeNull();
    expect(await site.stop()).toBe(0);
  });
});
