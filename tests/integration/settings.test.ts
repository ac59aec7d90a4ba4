import { addHours } from "date-fns/addHours";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { bodyFromParagraphs } from "#lib/body/rules.ts";
import { emptyBody } from "#lib/body/schema.ts";
import { editColophon, saveColophon } from "#lib/colophon/commands.ts";
import { getColophon } from "#lib/colophon/published.ts";
import { db } from "#lib/db.ts";
import { jobNames } from "#lib/failures/schema.ts";
import { listJobRuns } from "#lib/job-runs/desk.ts";
import { scheduleItems } from "#lib/publishing/commands.ts";
import { loadSample, removeSample, seedReference } from "#lib/seed/commands.ts";
import { confirmedRemovalSchema } from "#lib/seed/schema.ts";
import { saveAbout, saveSettings } from "#lib/settings/commands.ts";
import { getDeskSettings } from "#lib/settings/desk.ts";
import { getSite } from "#lib/settings/published.ts";
import { startJobs } from "#server/jobs.ts";
import { announcedBy } from "#tests/support/announcements.ts";
import { anna, erik } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { atVersion, createItem, refusal } from "#tests/support/examples.ts";

beforeEach(emptyTables);

const given = { siteName: "Migrationsnytt", tagline: "", contactEmail: "red@example.org" };

test("an administrator sees what runs by itself, how often, and how it went last", async () => {
  const worker = await startJobs(process.env.DATABASE_URL ?? "");
  try {
    await scheduleItems(erik, { items: [atVersion(await createItem())], publishAt: addHours(new Date(), 1) });
    await db().item.updateMany({ data: { publishAt: new Date() } });
    const begun = new Date();
    await vi.waitFor(async () => {
      const runs = await listJobRuns(anna);
      expect(runs.map(({ job }) => job)).toEqual(jobNames);
      const [published] = runs;
      expect(published).toMatchObject({ rhythm: { each: "need" }, failedAt: null });
      expect(published?.succeededAt?.getTime()).toBeGreaterThanOrEqual(begun.getTime() - 60_000);
      expect(runs.find(({ job }) => job === "make-backup")).toMatchObject({
        rhythm: { each: "day", at: "02:47" },
        succeededAt: null,
      });
      expect(runs.find(({ job }) => job === "clean-up")?.rhythm).toEqual({ each: "hour", minute: 41 });
    }, 20_000);
  } finally {
    await worker.stop();
  }
  await expect(listJobRuns(erik)).rejects.toEqual(refusal("not-allowed"));
});

describe("an administrator says what the site is called", () => {
  test("and every page shows it; what is left empty the catalogue says", async () => {
    const before = await getSite();
    const heard = await announcedBy(() => saveSettings(anna, { version: 0, ...given }));
    expect(heard).toEqual(["/*"]);
    expect(await getSite()).toEqual({ ...before, name: "Migrationsnytt", contactEmail: "red@example.org" });
    await saveSettings(anna, { version: 1, siteName: "", tagline: "", contactEmail: "" });
    expect(await getSite()).toEqual(before);
  });

  test("and what the about page says, until it is empty again", async () => {
    const about = bodyFromParagraphs(["Vi är två."]);
    expect(await announcedBy(() => saveAbout(anna, { version: 0, about }))).toEqual(["/om"]);
    expect((await getSite()).about).toEqual(about);
    await saveAbout(anna, { version: 1, about: emptyBody });
    expect((await getSite()).about).toBeNull();
  });

  test("at a version that somebody else has changed, or as an editor, and it is refused", async () => {
    await saveSettings(anna, { version: 0, ...given });
    const stale = saveSettings(anna, { version: 0, ...given, siteName: "Annat" });
    await expect(stale).rejects.toEqual(refusal("record.stale"));
    const about = { version: 0, about: emptyBody };
    await expect(saveAbout(anna, about)).rejects.toEqual(refusal("record.stale"));
    expect((await getSite()).name).toBe("Migrationsnytt");
    expect(() => saveSettings(erik, { version: 1, ...given })).toThrow(refusal("not-allowed"));
    expect(() => saveSettings(anna, { version: 1, ...given, contactEmail: "ingen adress" })).toThrow();
  });
});

describe("an administrator says who is behind the publication", () => {
  const people = { monitoring: "Åsa Ek\n\n Per Ny ", compilation: "", responsiblePublisher: "Åsa Ek" };

  test("and older pages that are imported later do not say otherwise", async () => {
    expect(await announcedBy(() => editColophon(anna, { version: 0, ...people }))).toEqual(["/*"]);
    const said = { monitoring: ["Åsa Ek", "Per Ny"], compilation: [], responsiblePublisher: "Åsa Ek" };
    expect(await getColophon()).toMatchObject(said);
    await saveColophon(anna, { monitoring: ["Någon"], compilation: [], statedOn: "2019-05-08" });
    expect(await getColophon()).toMatchObject(said);
  });

  test("at a version that somebody else has changed, and it is refused", async () => {
    await editColophon(anna, { version: 0, ...people });
    const stale = editColophon(anna, { version: 0, ...people, compilation: "Någon" });
    await expect(stale).rejects.toEqual(refusal("record.stale"));
    const { colophon } = await getDeskSettings(anna);
    await editColophon(anna, { ...people, version: colophon.version, compilation: "Någon" });
  });
});

describe("an administrator removes the sample", () => {
  test("with a reason, which history keeps with who did it; then there is nothing left to remove", async () => {
    await seedReference();
    await loadSample();
    expect((await getDeskSettings(anna)).sample.items).toBeGreaterThan(5);
    await removeSample(anna, { reason: "Nu börjar vi." });
    expect((await getDeskSettings(anna)).sample).toEqual({ items: 0, editions: 0 });
    const events = await db().historyEvent.findMany({ where: { action: "removed" } });
    for (const event of events) {
      expect(event).toMatchObject({ actor: `editor:${anna.id}`, reason: "Nu börjar vi." });
    }
    expect(Object.values((await removeSample(anna, { reason: "Igen." })).removed)).toEqual([0, 0, 0, 0, 0]);
  });

  test("only when it is confirmed by the word, and never as an editor", async () => {
    const typed = { reason: "Nu börjar vi.", confirmation: "Radera" };
    expect(confirmedRemovalSchema.parse(typed)).toBeTruthy();
    expect(() => confirmedRemovalSchema.parse({ ...typed, confirmation: "ja" })).toThrow("radera");
    expect(() => removeSample(erik, { reason: "Nu." })).toThrow(refusal("not-allowed"));
  });
});
