import { beforeEach, describe, expect, test } from "vitest";
import { countKinds, type ListedPart, listArchived, listArchiveMonths } from "#lib/archive/published.ts";
import type { ItemInput } from "#lib/items/schema.ts";
import { publishItems, withdrawItem } from "#lib/publishing/commands.ts";
import type { ArchivePart } from "#lib/read-address.ts";
import { whereLeads } from "#lib/redirects/published.ts";
import { announcedBy } from "#tests/support/announcements.ts";
import { erik } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { atVersion, createItem } from "#tests/support/examples.ts";

beforeEach(emptyTables);

async function publishAt(time: string, given: Partial<ItemInput>) {
  const item = await createItem(given);
  await publishItems(
    { kind: "program", name: "import" },
    { items: [atVersion(item)], publishedAt: new Date(time) },
  );
  return item;
}

const month = (year: string, number: string, page = 1): ListedPart => ({
  of: "month",
  year,
  month: number,
  page,
});
const titlesIn = async (part: Exclude<ArchivePart, { of: "year" }>) =>
  (await listArchived(part, 2)).items.map(({ title }) => title);

describe("a reader looks through the archive", () => {
  test("by the months in which it was published, as the calendar in Stockholm had them", async () => {
    // Half past midnight there, and the evening before by the clock of the database.
    await publishAt("2021-03-31T22:30:00Z", { title: "Den första april" });
    await publishAt("2021-03-31T21:30:00Z", { title: "Den sista mars" });
    await publishAt("2020-12-31T23:30:00Z", { title: "På nyårsdagen" });
    expect(await listArchiveMonths()).toEqual([
      { year: "2021", month: "04", count: 1 },
      { year: "2021", month: "03", count: 1 },
      { year: "2021", month: "01", count: 1 },
    ]);
    expect(await listArchiveMonths("2020")).toEqual([]);
    expect(await titlesIn(month("2021", "04"))).toEqual(["Den första april"]);
    expect(await titlesIn(month("2021", "03"))).toEqual(["Den sista mars"]);
    expect(await titlesIn(month("2021", "01"))).toEqual(["På nyårsdagen"]);
    expect(await titlesIn(month("2020", "12"))).toEqual([]);
  });

  test("page by page, newest first", async () => {
    for (const day of ["02", "01", "03"])
      await publishAt(`2021-12-${day}T11:00:00Z`, { title: `Den ${day}` });
    expect(await titlesIn(month("2021", "12"))).toEqual(["Den 03", "Den 02"]);
    expect(await titlesIn(month("2021", "12", 2))).toEqual(["Den 01"]);
  });

  test("by kind", async () => {
    await publishAt("2021-03-24T11:00:00Z", { title: "Ett klipp", kind: "PRESS" });
    await publishAt("2021-03-24T11:00:00Z", { title: "En ledare", kind: "EDITORIAL" });
    expect(await countKinds()).toEqual({ INFORMATION: 0, PRESS: 1, CASE_NOTE: 0 });
    expect(await titlesIn({ of: "kind", kind: "PRESS", page: 1 })).toEqual(["Ett klipp"]);
  });

  test("and meets no draft and nothing that was withdrawn", async () => {
    const item = await publishAt("2021-03-24T11:00:00Z", { title: "Indragen" });
    await createItem({ title: "Ett utkast" });
    const heard = await announcedBy(() => withdrawItem(erik, { ...atVersion(item), reason: "Fel." }));
    expect(heard).toEqual(expect.arrayContaining(["/arkiv", "/arkiv/*"]));
    expect(await listArchiveMonths()).toEqual([]);
    expect(await titlesIn(month("2021", "03"))).toEqual([]);
    expect(await whereLeads("/arkiv/2021/03")).toBe("nowhere");
  });

  test("and an address of a month or a year that has nothing leads nowhere", async () => {
    await publishAt("2021-03-24T11:00:00Z", { title: "En notis" });
    for (const path of ["/arkiv/2021", "/arkiv/2021/03", "/arkiv/pressklipp"]) {
      expect(await whereLeads(path), path).toBe("there");
    }
    for (const path of [
      "/arkiv/2020",
      "/arkiv/2021/04",
      "/arkiv/2021/13",
      "/arkiv/ledare",
      "/arkiv/2021/03/1",
    ]) {
      expect(await whereLeads(path), path).toBe("nowhere");
    }
  });
});
