import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { itemPage } from "#lib/addresses.ts";
import { db } from "#lib/db.ts";
import type { SavedItem } from "#lib/items/commands.ts";
import { withdrawItem } from "#lib/publishing/commands.ts";
import { erik } from "#tests/support/editors.ts";
import { atVersion, createPublished } from "#tests/support/examples.ts";
import { type FollowingPostgres, startFollowing } from "#tests/support/following-postgres.ts";
import { ask, losable } from "#tests/support/outage.ts";
import { type StartedSite, startSite } from "#tests/support/site.ts";

const lost = losable();
const soon = { timeout: 30_000, interval: 50 };

let replica: FollowingPostgres;
let site: StartedSite;
let items: SavedItem[];

beforeAll(async () => {
  items = [];
  for (let number = 0; number < 20; number += 1)
    items.push(await createPublished({ title: `Notis ${number}` }));
  replica = await startFollowing(lost.postgres.address);
  site = await startSite({ ...lost.settings, SAMPLE: "none", DATABASE_REPLICA_URL: replica.address });
  await site.says("The replica is there");
});
afterAll(async () => {
  await site.stop();
  await replica.remove();
});

/** An item whose page nobody has asked for yet. */
function unseen(): SavedItem {
  const item = items.pop();
  if (!item) throw new Error("all have been asked for");
  return item;
}

const read = async ({ slug }: SavedItem) => (await ask(site.url + itemPage(slug))).body;

/** Writes past the commands: nobody is told. */
const retitle = ({ id }: SavedItem, title: string) => db().item.update({ where: { id }, data: { title } });

/** Waits until readers' reads go to the replica: it does not have what is written meanwhile. */
async function untilReplicaIsRead(): Promise<void> {
  await vi.waitFor(async () => {
    await replica.pause();
    try {
      const item = unseen();
      await retitle(item, "Bara i databasen");
      expect(await read(item)).not.toContain("Bara i databasen");
    } finally {
      await replica.goOn();
    }
  }, soon);
}

describe("DATABASE_REPLICA_URL names a server that follows the database", () => {
  test("readers' pages are read from it, and from the database when it is more than five seconds behind", async () => {
    await untilReplicaIsRead();
    const item = unseen();
    await replica.pause();
    await retitle(item, "Det senaste");
    await site.says("gone or too far behind");
    expect(await read(item)).toContain("Det senaste");
    await replica.goOn();
  });

  test("what an editor publishes or withdraws shows at once, and not only when it is that far behind", async () => {
    await vi.waitFor(() => expect(site.output()).toMatch(/too far behind[\s\S]*The replica is there/), soon);
    await untilReplicaIsRead();
    await replica.pause();
    const item = await createPublished({ title: "Nyss publicerad" });
    await vi.waitFor(async () => expect((await ask(site.url)).body).toContain("Nyss publicerad"), soon);
    expect(await read(item)).toContain("Nyss publicerad");
    expect(site.output().match(/too far behind/g)).toHaveLength(1);
    await replica.goOn();

    await untilReplicaIsRead();
    await replica.pause();
    await withdrawItem(erik, { ...atVersion(item), reason: "Fel uppgifter." });
    await vi.waitFor(async () => expect((await ask(site.url + itemPage(item.slug))).status).toBe(410), soon);
    expect((await ask(site.url)).body).not.toContain("Nyss publicerad");
    expect(site.output().match(/too far behind/g)).toHaveLength(1);
    await replica.goOn();
  });

  test("a search finds, also when the server is gone; pages that nobody has asked for are made", async () => {
    await replica.stop();
    expect((await ask(`${site.url}/sok?q=Notis`)).status).toBe(200);
    expect((await ask(site.url + itemPage(unseen().slug))).status).toBe(200);
    await replica.start();
  });
});
