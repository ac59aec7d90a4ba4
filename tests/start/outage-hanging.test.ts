import { beforeAll, describe, expect, test, vi } from "vitest";
import { mostConnections } from "#lib/connections.ts";
import { db } from "#lib/db.ts";
import { saveSettings } from "#lib/settings/commands.ts";
import { withClient } from "#server/postgres/connection.ts";
import { outdateAll } from "#tests/support/announcements.ts";
import { anna } from "#tests/support/editors.ts";
import { createPublished } from "#tests/support/examples.ts";
import { ask, losable, readEverything } from "#tests/support/outage.ts";
import { type StartedSite, startSite } from "#tests/support/site.ts";

const lost = losable();
const soon = { timeout: 60_000, interval: 50 };

let site: StartedSite;
let paths: string[];

beforeAll(async () => {
  site = await startSite(lost.settings);
  paths = [...(await readEverything(site.url)).keys()].filter((path) => !path.startsWith("/_next/"));
});

const age = async (path: string) => (await ask(site.url + path)).headers.get("age");
const isFresh = (path: string) => vi.waitFor(async () => expect(await age(path), path).toBeNull(), soon);
const isOld = (path: string) => vi.waitFor(async () => expect(await age(path), path).not.toBeNull(), soon);

/** On a connection of its own, which ends when `work` does. */
async function inTransaction(statement: string, work: () => Promise<void>): Promise<void> {
  await withClient(lost.postgres.address, async (client) => {
    await client.query("BEGIN");
    await client.query(statement);
    await work();
  });
}

describe("PostgreSQL takes connections and says nothing any more", () => {
  test("after the first who noticed nobody waits for it, whatever is asked", async () => {
    await lost.postgres.hang();
    await isOld("/");
    // Whoever tried to make a page would say that it failed.
    const said = site.output();
    for (const path of [...paths, ...paths]) {
      const { status, headers } = await ask(site.url + path);
      expect({ path, status }).toEqual({ path, status: 200 });
      expect(headers.get("age"), path).not.toBeNull();
    }
    for (let number = 0; number < 100; number += 1) {
      expect((await ask(`${site.url}/nyheter/aldrig-visad-${number}`)).status).toBe(503);
    }
    for (const path of ["/tipsa", "/admin", "/api/health"])
      expect((await ask(site.url + path)).status).toBe(503);
    expect(site.output()).toBe(said);
    lost.postgres.goOn();
    await isFresh("/");
  });
});

describe("what a page reads hangs, and all else is well", () => {
  test("its last good copy is shown, and pages that read something else stay fresh", async () => {
    await inTransaction('LOCK TABLE "Item" IN ACCESS EXCLUSIVE MODE', async () => {
      const { version = 0 } = (await db().siteSettings.findFirst()) ?? {};
      await saveSettings(anna, { version, siteName: null, tagline: "Hängde inte", contactEmail: null });
      await Promise.all(paths.map((path) => ask(site.url + path)));
      await isOld("/");
      await vi.waitFor(async () => expect((await ask(`${site.url}/om`)).body).toContain("Hängde inte"), soon);
      expect(await age("/")).not.toBeNull();
    });
    await isFresh("/");
    expect((await ask(site.url)).body).toContain("Hängde inte");
  });

  test("a thousand addresses that nobody asked for before are refused, and take nothing from the others", async () => {
    await inTransaction('LOCK TABLE "Item" IN ACCESS EXCLUSIVE MODE', async () => {
      const unseen = Array.from(
        { length: 1000 },
        (_, number) => `${site.url}/nyheter/aldrig-visad-${number}`,
      );
      const answers = Promise.all(unseen.map((address) => ask(address)));
      await isFresh("/integritet");
      const { rows } = await withClient(lost.postgres.address, (client) =>
        client.query("SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE wait_event_type = 'Lock'"),
      );
      expect(rows[0].waiting).toBeLessThan(mostConnections);
      for (const { status, headers } of await answers) {
        expect({ status, retryAfter: headers.get("retry-after") }).toEqual({ status: 503, retryAfter: "5" });
      }
    });
    await isFresh("/");
    await vi.waitFor(
      async () => expect((await ask(`${site.url}/nyheter/aldrig-visad-999`)).status).toBe(404),
      soon,
    );
  });
});

describe("what a page reads fails", () => {
  const rename = (from: string, to: string) =>
    withClient(lost.postgres.address, (client) =>
      client.query(`ALTER TABLE "Item" RENAME COLUMN "${from}" TO "${to}"`),
    );

  test("its last good copy is shown until it can be made again", async () => {
    await rename("title", "misplaced");
    await outdateAll();
    for (const path of ["/", "/rss.xml"]) await isOld(path);
    await isFresh("/om");
    await rename("misplaced", "title");
    for (const path of ["/", "/rss.xml"]) await isFresh(path);
    await createPublished({ title: "Skriven efteråt" });
    await vi.waitFor(async () => expect((await ask(site.url)).body).toContain("Skriven efteråt"), soon);
  });
});

test("an operator stops the site while PostgreSQL hangs, and it ends", async () => {
  await lost.postgres.hang();
  expect(await site.stop()).toBe(0);
});
