import { addHours } from "date-fns/addHours";
import { subMinutes } from "date-fns/subMinutes";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { db } from "#lib/db.ts";
import { findDue, publishDue } from "#lib/due/commands.ts";
import type { Due } from "#lib/due/schema.ts";
import { scheduleEditions } from "#lib/edition-publishing/commands.ts";
import { createEdition } from "#lib/editions/commands.ts";
import { getPublishedEdition } from "#lib/editions/published.ts";
import { dismissFailed, retryFailed } from "#lib/failures/commands.ts";
import { listFailures } from "#lib/failures/desk.ts";
import type { Actor } from "#lib/history/schema.ts";
import { type SavedItem, saveItems } from "#lib/items/commands.ts";
import { getPublishedItem } from "#lib/items/published.ts";
import { placeItems } from "#lib/placements/commands.ts";
import { scheduleItems } from "#lib/publishing/commands.ts";
import { startJobs } from "#server/jobs.ts";
import { announcedBy } from "#tests/support/announcements.ts";
import { anna, erik, mira } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { atVersion, createItem, exampleItem, refusal } from "#tests/support/examples.ts";

beforeEach(emptyTables);

const program: Actor = { kind: "program", name: "jobs" };
const soon = { timeout: 20_000, interval: 50 };
const past = subMinutes(new Date(), 1);

/** An item whose time, set by an editor, has come since. */
async function createDue(title: string): Promise<SavedItem> {
  const item = await createItem({ title });
  await scheduleItems(erik, { items: [atVersion(item)], publishAt: addHours(new Date(), 1) });
  await db().item.update({ where: { id: item.id }, data: { publishAt: past } });
  return item;
}

/** Another editor takes away its title: it can no longer be published as it stands. */
const empty = (item: SavedItem) =>
  saveItems(anna, [{ ...atVersion(item), content: exampleItem({ title: "" }) }]);

const dueOf = ({ id }: SavedItem): Due => ({ type: "item", id, publishAt: past });
const publications = (recordId: string) =>
  db().historyEvent.count({ where: { recordId, action: "published", actor: "jobs" } });
const isPublic = async ({ slug }: SavedItem) => expect(await getPublishedItem(slug)).not.toBeNull();

/** A worker beside the others, which gives up at the second failure; gone at the end of the test. */
async function work() {
  const tries = { retryLimit: 1, retryDelay: 1, retryDelayMax: 1 };
  const worker = await startJobs(process.env.DATABASE_URL ?? "", tries);
  onTestFinished(() => worker.stop());
}

describe("when the time has come", () => {
  test("an item is public as of its time, and readers' pages hear of it", async () => {
    const item = await createDue("Nya platser");
    const heard = await announcedBy(() => publishDue(program, dueOf(item)));
    expect(heard).toContain("/nyheter/nya-platser");
    expect(await getPublishedItem(item.slug)).toMatchObject({ publishedAt: past });
    expect(await db().item.findUniqueOrThrow({ where: { id: item.id } })).toMatchObject({ publishAt: null });
  });

  test("an edition is public with all its items", async () => {
    const item = await createItem();
    const about = { introduction: null, publishedOn: null, period: null, sponsorId: null, gaps: [] };
    const { id } = await createEdition(erik, { date: "2021-05-05", ...about });
    await placeItems(erik, { editionId: id, itemIds: [item.id] });
    const { version } = await db().edition.findUniqueOrThrow({ where: { id } });
    await scheduleEditions(erik, { editions: [{ id, version }], publishAt: addHours(new Date(), 1) });
    await db().edition.update({ where: { id }, data: { publishAt: past } });
    expect(await findDue()).toEqual([{ type: "edition", id, publishAt: past }]);
    await publishDue(program, { type: "edition", id, publishAt: past });
    const edition = await getPublishedEdition({ date: "2021-05-05", number: 1 });
    expect(edition?.editorials.map(({ slug }) => slug)).toEqual([item.slug]);
    expect(await findDue()).toEqual([]);
  });

  test("twice and at the same moment, it is published once", async () => {
    const item = await createDue("Nya platser");
    await Promise.all([publishDue(program, dueOf(item)), publishDue(program, dueOf(item))]);
    await publishDue(program, dueOf(item));
    expect(await publications(item.id)).toBe(1);
  });

  test("but not what was given another time meanwhile", async () => {
    const item = await createDue("Nya platser");
    await scheduleItems(erik, { items: [atVersion(item)], publishAt: addHours(new Date(), 1) });
    await publishDue(program, dueOf(item));
    expect(await getPublishedItem(item.slug)).toBeNull();
    expect(await findDue()).toEqual([]);
  });

  test("nor what lacks something, and it stays as it is", async () => {
    const item = await createDue("Nya platser");
    await empty(item);
    await expect(publishDue(program, dueOf(item))).rejects.toEqual(refusal("item.incomplete"));
    expect(await findDue()).toHaveLength(1);
  });
});

describe("the worker", () => {
  test("of two instances one publishes, and what cannot be published holds up nothing", async () => {
    const stuck = await createDue("Saknar snart sin rubrik");
    await empty(stuck);
    const items = await Promise.all(["Ett", "Två", "Tre"].map(createDue));
    await Promise.all([work(), work()]);
    await vi.waitFor(() => Promise.all(items.map(isPublic)), soon);
    for (const { id } of items) expect(await publications(id)).toBe(1);
    expect(await publications(stuck.id)).toBe(0);
  });

  test("what fails for good is on the desk with the reason, and no longer tried", async () => {
    const stuck = await createDue("Saknar snart sin rubrik");
    await empty(stuck);
    await work();
    const failure = await vi.waitFor(async () => {
      const [found] = await listFailures(erik);
      if (!found) throw new Error("nothing on the desk");
      return found;
    }, soon);
    expect(failure).toMatchObject({
      job: "publish-item",
      record: { type: "item", id: stuck.id, name: "" },
      reason: "Notisen utan rubrik kan inte publiceras: rubriken saknas.",
    });
    expect(await findDue()).toEqual([]);
    expect(await listFailures(mira)).toEqual([]);

    await saveItems(anna, [{ id: stuck.id, version: 2, content: exampleItem({ title: "Lagad" }) }]);
    await retryFailed(erik, { key: failure.key });
    await vi.waitFor(async () => expect(await getPublishedItem("lagad")).not.toBeNull(), soon);
    expect(await db().failedJob.count()).toBe(0);
  });
});

describe("an editor sees what failed", () => {
  async function fail(job: "publish-item" | "clean-up", item?: SavedItem) {
    const about = item && { recordType: "item", recordId: item.id, dueAt: past };
    const problem = { code: "job.failed", details: { reason: "disken är full" } };
    await db().failedJob.create({ data: { key: job, job, ...about, problem } });
  }

  test("and lays it aside", async () => {
    const item = await createDue("Nya platser");
    await fail("publish-item", item);
    expect(await listFailures(erik)).toMatchObject([{ record: { name: "Nya platser" } }]);
    await dismissFailed(erik, { key: "publish-item" });
    expect(await listFailures(erik)).toEqual([]);
    expect(await findDue()).toEqual([]);
    await expect(dismissFailed(erik, { key: "publish-item" })).rejects.toEqual(refusal("job.missing"));
    const event = await db().historyEvent.findFirst({ where: { action: "dismissed" } });
    expect(event).toMatchObject({ recordId: item.id, recordType: "item" });
  });

  test("no more once the item has another time", async () => {
    const item = await createDue("Nya platser");
    await fail("publish-item", item);
    await scheduleItems(erik, { items: [atVersion(item)], publishAt: addHours(new Date(), 1) });
    expect(await listFailures(erik)).toEqual([]);
  });

  test("in words, and a contributor may not have it tried again", async () => {
    await fail("clean-up");
    const [failure] = await listFailures(erik);
    expect(failure).toMatchObject({ record: null, reason: "Ett tekniskt fel kom emellan: disken är full" });
    await expect(retryFailed(mira, { key: "clean-up" })).rejects.toEqual(refusal("not-allowed"));
  });

  test("and what comes round again is tried at once when it is wanted", async () => {
    await fail("clean-up");
    await retryFailed(erik, { key: "clean-up" });
    expect(await listFailures(erik)).toEqual([]);
    const token = { tokenHash: "gammal", purpose: "SETUP", createdBy: "start", expiresAt: past } as const;
    await db().accessLink.create({ data: token });
    await work();
    await vi.waitFor(async () => expect(await db().accessLink.count()).toBe(0), soon);
  });
});
