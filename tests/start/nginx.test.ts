import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { itemPage, sendTipAddress, tipSentPage, tipsPage } from "#lib/addresses.ts";
import { db } from "#lib/db.ts";
import { withdrawItem } from "#lib/publishing/commands.ts";
import { stampAt } from "#lib/tips/rules.ts";
import { findFreePort } from "#server/postgres/connection.ts";
import { erik } from "#tests/support/editors.ts";
import { atVersion, createPublished } from "#tests/support/examples.ts";
import { hasNginx, type Nginx, startNginx } from "#tests/support/nginx.ts";
import { ask, losable } from "#tests/support/outage.ts";
import { makeDataDir, type StartedSite, startSite } from "#tests/support/site.ts";
import { addressesOf } from "#tests/support/site-addresses.ts";

const soon = { timeout: 10_000, interval: 100 };

describe.skipIf(!hasNginx)("two instances behind nginx (skipped where nginx is not installed)", () => {
  const lost = losable();
  const second = makeDataDir();
  let url: string;
  let nginx: Nginx;
  let sites: StartedSite[];

  beforeAll(async () => {
    const port = await findFreePort();
    url = `http://localhost:${port}`;
    const known = { ...lost.settings, SITE_URL: url, TRUST_PROXY: "127.0.0.1" };
    // The first fills the database.
    sites = [await startSite(known)];
    sites.push(await startSite({ ...known, DATA_DIR: second, JOBS: "off" }));
    const ports = sites.map((site) => Number(new URL(site.url).port));
    nginx = await startNginx(port, ports);
  });
  afterAll(async () => {
    await nginx.stop();
    for (const site of sites) await site.stop();
    rmSync(second, { recursive: true });
  });

  test("what an editor publishes or withdraws shows in seconds, and nobody waits for it", async () => {
    await ask(url);
    const item = await createPublished({ title: "Nytt bakom nginx" });
    await vi.waitFor(async () => expect((await ask(url)).body).toContain("Nytt bakom nginx"), soon);
    expect((await ask(url + itemPage(item.slug))).status).toBe(200);
    await withdrawItem(erik, { ...atVersion(item), reason: "Fel uppgifter." });
    await vi.waitFor(async () => expect((await ask(url + itemPage(item.slug))).status).toBe(410), soon);
    await vi.waitFor(async () => expect((await ask(url)).body).not.toContain("Nytt bakom nginx"), soon);
  });

  test("a page that was read is sent packed, and once more only if it is another", async () => {
    const headers = { "accept-encoding": "gzip, deflate, br" };
    const first = await ask(url, { headers });
    expect(first.headers.get("content-encoding")).toBe("br");
    const etag = first.headers.get("etag") ?? "";
    const again = await ask(url, { headers: { ...headers, "if-none-match": etag } });
    expect(again.status).toBe(304);
    expect((await ask(url, { headers: { "accept-encoding": "identity" } })).body).toContain("</html>");
  });

  test("what is for one person or for those who run the site is not kept, nor shown to everybody", async () => {
    for (const path of ["/admin/login", tipsPage]) {
      const { headers, status } = await ask(url + path);
      expect({ path, status }).toEqual({ path, status: 200 });
      expect(headers.get("cache-control"), path).toContain("no-store");
    }
    for (const path of ["/metrics", "/api/health/ready", "/api/health/live"])
      expect((await ask(url + path)).status, path).toBe(404);
    expect((await ask(`${url}/api/health`)).status).toBe(200);
  });

  test("a tip is sent, also by a program that does not say how long it is, and once only", async () => {
    const stamp = stampAt(new Date(Date.now() - 60_000), lost.settings.AUTH_SECRET);
    const form = new URLSearchParams({ text: "Ett tips genom nginx.", contact: "", link: "", stamp });
    const send = (body: BodyInit) =>
      fetch(url + sendTipAddress, {
        method: "POST",
        redirect: "manual",
        headers: {
          origin: url,
          "content-type": "application/x-www-form-urlencoded",
          // What nobody may say of themselves.
          "x-forwarded-host": "elsewhere.example",
        },
        body,
        duplex: "half",
      } as RequestInit);
    const sent = await send(new Blob([String(form)]).stream());
    expect([sent.status, sent.headers.get("location")]).toEqual([303, expect.stringContaining(tipSentPage)]);
    expect(await db().tip.count()).toBe(1);
  });

  test("one instance stops and starts while readers and editors go on: no request fails", async () => {
    const paths = [...(await addressesOf(url)).slice(0, 40), "/admin/login", tipsPage, "/sok?q=asyl"];
    const failed: string[] = [];
    let asked = 0;
    const over = new AbortController();
    const reader = async (at: number) => {
      for (let turn = at; !over.signal.aborted; turn += 1) {
        const path = paths[turn % paths.length] ?? "/";
        const answer = await ask(url + path).catch((error) => ({ status: String(error.cause ?? error) }));
        asked += 1;
        if (answer.status !== 200) failed.push(`${answer.status} ${path}`);
      }
    };
    const readers = [0, 10, 20, 30].map(reader);
    const [first] = sites as [StartedSite];
    await first.stop();
    const settings = { ...lost.settings, SITE_URL: url, TRUST_PROXY: "127.0.0.1" };
    sites[0] = await startSite({ ...settings, PORT: new URL(first.url).port });
    over.abort();
    await Promise.all(readers);
    expect(failed).toEqual([]);
    expect(asked).toBeGreaterThan(100);
  });

  test("when both are gone, readers get the last good copies, and a page of words for the rest", async () => {
    const path = (await addressesOf(url)).find((one) => one.startsWith("/nyheter/")) ?? "";
    const before = await ask(url + path);
    for (const site of sites) await site.stop();
    const after = await ask(url + path);
    expect([after.status, after.body === before.body]).toEqual([200, true]);
    for (const never of ["/nyheter/aldrig-visad", "/admin", tipsPage]) {
      const { status, headers, body } = await ask(url + never);
      expect({ never, status }).toEqual({ never, status: 503 });
      expect(headers.get("retry-after")).toBe("5");
      expect(headers.get("content-type")).toContain("text/html");
      expect(body).toContain("Försök igen om en stund");
    }
    const sent = await ask(url + sendTipAddress, { method: "POST", body: "text=Hej" });
    expect([sent.status, sent.body.includes("inte skickat")]).toEqual([503, true]);
  });
});
