import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { closeDb, db, type Tx } from "#lib/db.ts";
import { eraseItem } from "#lib/erasing/commands.ts";
import type { SavedItem } from "#lib/items/commands.ts";
import { withdrawItem } from "#lib/publishing/commands.ts";
import { withClient } from "#server/postgres/connection.ts";
import { anna } from "#tests/support/editors.ts";
import { createPublished, createSource } from "#tests/support/examples.ts";
import { ask, losable } from "#tests/support/outage.ts";
import { filesIn } from "#tests/support/page-copies.ts";
import { type StartedSite, startSite } from "#tests/support/site.ts";

const lost = losable();
const soon = { timeout: 60_000, interval: 50 };

/** Of the year in which the examples are published. */
const siteMap = "/sitemap/2021.xml";

let site: StartedSite;

beforeAll(async () => {
  site = await startSite(lost.settings);
});

interface Shown {
  item: SavedItem;
  name: string;
  /** All of it that readers have opened. */
  pages: string[];
}

/** An item that names somebody, on every page that shows it. */
async function published(name: string): Promise<Shown> {
  const { id: categoryId, slug } = await db().category.findFirstOrThrow();
  const about = { kind: "INFORMATION" as const, categoryId, sourceIds: [await createSource()] };
  const item = await createPublished({ title: `${name} berättar`, lead: `${name} bor i Malmö.`, ...about });
  const category = `/amnen/${slug}`;
  const lists = [
    "/",
    "/rss.xml",
    "/finns-inte",
    category,
    `${category}/information`,
    "/kallor/migrationsverket",
  ];
  const pages = [...lists, siteMap, `/nyheter/${item.slug}`];
  for (const page of pages) {
    const shown = page === siteMap ? item.slug : name;
    await vi.waitFor(async () => expect((await ask(site.url + page)).body, page).toContain(shown), soon);
  }
  await vi.waitFor(() => expect(copiesNaming(name).length).toBeGreaterThan(pages.length - 2), soon);
  return { item, name, pages };
}

function copiesNaming(name: string): string[] {
  const files = filesIn(path.join(lost.settings.DATA_DIR, "pages")).filter((file) => file.endsWith(".copy"));
  return files.filter((file) => gunzipSync(readFileSync(file)).includes(name));
}

async function expectNothingOf({ item, name, pages }: Shown): Promise<void> {
  for (const page of pages) {
    const { status, body } = await ask(site.url + page);
    expect(body.includes(name), page).toBe(false);
    if (page === siteMap) expect(body).not.toContain(item.slug);
    if (page.endsWith(item.slug)) expect([410, 503]).toContain(status);
  }
  expect(copiesNaming(name)).toEqual([]);
}

const isGone = ({ item }: Shown) =>
  vi.waitFor(async () => expect((await ask(`${site.url}/nyheter/${item.slug}`)).status).toBe(410), soon);

const withdraw = ({ item: { id, version } }: Shown, within?: Tx) =>
  withdrawItem(anna, { id, version, reason: "Fel person." }, within);

describe("an editor withdraws an item", () => {
  test("and PostgreSQL is killed: nobody reads it, and no copy of it is left", async () => {
    const shown = await published("Amina Exempel");
    await withdraw(shown);
    await isGone(shown);
    await lost.postgres.kill();
    await closeDb();
    await site.says("The database is away");
    await expectNothingOf(shown);
    await lost.postgres.start();
    await vi.waitFor(async () => expect((await ask(`${site.url}/api/health`)).status).toBe(200), soon);
  });

  test("on an instance, and another one that is cut off learns it as soon as it is not any more", async () => {
    const shown = await published("Barin Exempel");
    const other = Object.assign(new URL(lost.postgres.address), { pathname: "template1" }).href;
    await withClient(other, async (client) => {
      const letIn = (whether: boolean) =>
        client.query(`ALTER DATABASE postgres ALLOW_CONNECTIONS ${whether}`);
      const cutOff = async (tx: Tx) => {
        await letIn(false);
        await tx.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'asylnytt front'`;
        await vi.waitFor(async () => expect((await ask(site.url)).headers.get("age")).not.toBeNull(), soon);
        await withdraw(shown, tx);
      };
      await db().$transaction(cutOff, { timeout: 60_000 });
      await letIn(true);
    });
    await isGone(shown);
    await expectNothingOf(shown);
  });

  test("on an instance while another one is not running, which then starts", async () => {
    const [withdrawn, erased] = [await published("Cyrus Exempel"), await published("Darja Exempel")];
    process.kill(-site.pid, "SIGKILL");
    await site.ended();
    await withdraw(withdrawn);
    const { id } = erased.item;
    await eraseItem(anna, { id, title: "Darja Exempel berättar", reason: "På egen begäran." });
    site = await startSite(lost.settings);
    for (const shown of [withdrawn, erased]) await expectNothingOf(shown);
    expect(await site.stop()).toBe(0);
  });
});
