import { addSeconds } from "date-fns/addSeconds";
import { describe, expect, test, vi } from "vitest";
import { createItems } from "#lib/items/commands.ts";
import { scheduleItems } from "#lib/publishing/commands.ts";
import { withDatabase } from "#server/database.ts";
import { dataDirForThisTest } from "#tests/support/data-dir.ts";
import { exampleItem } from "#tests/support/examples.ts";
import { type StartedSite, startSite } from "#tests/support/site.ts";

const soon = { timeout: 30_000, interval: 100 };
const actor = { kind: "program", name: "operator" } as const;

/** Sets a time seconds from now, in the database of a site that runs. @returns the item's address */
function schedule({ dataDir, url }: StartedSite, title: string, seconds: number): Promise<string> {
  vi.stubEnv("DATA_DIR", dataDir);
  vi.stubEnv("DATABASE_URL", "");
  const write = async () => {
    const [item] = await createItems(actor, [exampleItem({ title })]);
    if (!item) throw new Error("no item was made");
    const address = `${url}/nyheter/${item.slug}`;
    expect(await status(address)).toBe(404);
    const items = [{ id: item.id, version: item.version }];
    await scheduleItems(actor, { items, publishAt: addSeconds(new Date(), seconds) });
    return address;
  };
  return withDatabase(write).finally(() => vi.unstubAllEnvs());
}

const status = async (address: string) => (await fetch(address)).status;

describe("an item has its time", () => {
  test("and is public then without anybody's doing, also when the site was killed meanwhile", async () => {
    const dataDir = dataDirForThisTest();
    const site = await startSite({ DATA_DIR: dataDir });
    const address = await schedule(site, "Publiceras av sig själv", 3);
    await vi.waitFor(async () => expect(await status(address)).toBe(200), soon);

    const during = await schedule(site, "Publiceras efter haveriet", 2);
    process.kill(-site.pid, "SIGKILL");
    await site.ended();
    const again = await startSite({ DATA_DIR: dataDir, PORT: new URL(site.url).port });
    await vi.waitFor(async () => expect(await status(during)).toBe(200), soon);
    expect(await again.stop()).toBe(0);
    expect(again.output()).not.toMatch(/"level":"(warn|error)"/);
  });

  test("and waits for a worker where the site is started without one", async () => {
    const site = await startSite({ DATA_DIR: dataDirForThisTest(), JOBS: "off" });
    expect(site.output()).not.toContain("job worker");
    expect(await site.stop()).toBe(0);
  });
});
