import { addMinutes } from "date-fns/addMinutes";
import { subDays } from "date-fns/subDays";
import { subMinutes } from "date-fns/subMinutes";
import { beforeEach, describe, expect, test } from "vitest";
import { announceRemoval } from "#lib/announce.ts";
import { editColophon } from "#lib/colophon/commands.ts";
import { db } from "#lib/db.ts";
import { eraseItem } from "#lib/erasing/commands.ts";
import { jobs } from "#lib/jobs/jobs.ts";
import { withdrawItem } from "#lib/publishing/commands.ts";
import { removedSince } from "#lib/removals/published.ts";
import { loadSample, removeSample, seedReference } from "#lib/seed/commands.ts";
import { announcementsBy } from "#tests/support/announcements.ts";
import { anna } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { createPublished } from "#tests/support/examples.ts";

beforeEach(emptyTables);

const now = () => new Date();
const removeAt = async (at: Date, address: string) => {
  await db().$transaction((tx) => announceRemoval(tx, [address]));
  const [last] = await db().removal.findMany({ orderBy: { id: "desc" }, take: 1 });
  await db().removal.update({ where: { id: last?.id }, data: { at } });
};

describe("what may not be shown any more is told at once and kept for who was away", () => {
  test("an item that an editor withdraws", async () => {
    const { id, slug } = await createPublished();
    const heard = await announcementsBy(() => withdrawItem(anna, { id, version: 1, reason: "Fel person." }));
    expect(heard.every(({ removed }) => removed)).toBe(true);
    expect(heard.flatMap(({ addresses }) => addresses)).toContain(`/nyheter/${slug}`);
    const isRemoved = await removedSince(now());
    expect([`/nyheter/${slug}`, "/", "/rss.xml", "/om"].map(isRemoved)).toEqual([true, true, true, false]);
  });

  test("an item that is erased, and what is kept of it does not name it", async () => {
    const { id, slug } = await createPublished({ title: "Flyktingen Salma Haddad" });
    const erasing = { id, title: "Flyktingen Salma Haddad", reason: "Hon är hotad." };
    const heard = await announcementsBy(() => eraseItem(anna, erasing));
    expect(heard.every(({ removed }) => removed)).toBe(true);
    expect((await removedSince(now()))(`/nyheter/${slug}`)).toBe(true);
    expect(JSON.stringify(await db().removal.findMany())).not.toContain("salma");
  });

  test("the sample", async () => {
    await seedReference();
    await loadSample();
    const heard = await announcementsBy(() => removeSample());
    expect(heard).toEqual([{ addresses: ["/*"], removed: true }]);
    expect((await removedSince(now()))("/nyheter/vad-som-helst")).toBe(true);
  });
});

describe("what stands at the foot of every page", () => {
  const people = { monitoring: "Åsa Ek\nPer Ny", compilation: "", responsiblePublisher: "Åsa Ek" };
  const edit = (version: number, changes: Partial<typeof people> = {}) =>
    announcementsBy(() => editColophon(anna, { version, ...people, ...changes }));

  test("changes when a person is named, and is removed when a name is taken away", async () => {
    const everywhere = (removed: boolean) => [{ addresses: ["/*"], removed }];
    expect(await edit(0)).toEqual(everywhere(false));
    expect(await edit(1, { compilation: "Ny Person" })).toEqual(everywhere(false));
    expect(await edit(2, { monitoring: "Åsa Ek" })).toEqual(everywhere(true));
  });
});

describe("an instance that comes back after a while", () => {
  test("learns what was removed meanwhile, and shortly before: two clocks differ, and transactions take time", async () => {
    const left = subDays(now(), 2);
    await removeAt(subMinutes(left, 10), "/nyheter/for-lange-sedan");
    await removeAt(subMinutes(left, 2), "/nyheter/strax-innan");
    await removeAt(addMinutes(left, 2), "/kallor/unhcr");
    const isRemoved = await removedSince(left);
    const addresses = ["/nyheter/for-lange-sedan", "/nyheter/strax-innan", "/kallor/unhcr/2", "/kallor"];
    expect(addresses.map(isRemoved)).toEqual([false, true, true, false]);
  });

  test("takes everything for removed when it was away for longer than removals are kept", async () => {
    expect((await removedSince(subDays(now(), 89)))("/om")).toBe(false);
    expect((await removedSince(subDays(now(), 91)))("/om")).toBe(true);
  });

  test("removals of more than ninety days ago are not kept", async () => {
    for (const days of [89, 91]) await removeAt(subDays(now(), days), `/nyheter/${days}`);
    await jobs["clean-up"].run(null);
    expect(await db().removal.count()).toBe(1);
    expect((await removedSince(subDays(now(), 89.9)))("/nyheter/89")).toBe(true);
  });
});
