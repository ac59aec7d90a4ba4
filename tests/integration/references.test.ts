import { beforeEach, describe, expect, test } from "vitest";
import { bodyFromParagraphs } from "#lib/body/rules.ts";
import { db } from "#lib/db.ts";
import { eraseItem } from "#lib/erasing/commands.ts";
import { createItems, saveItems } from "#lib/items/commands.ts";
import { getPublishedItem } from "#lib/items/published.ts";
import { withdrawItem } from "#lib/publishing/commands.ts";
import { whereLeads } from "#lib/redirects/published.ts";
import { readOlderItems } from "#lib/references/commands.ts";
import { getReference, listByReference, listReferences } from "#lib/references/published.ts";
import { seedReference } from "#lib/seed/commands.ts";
import { announcedBy } from "#tests/support/announcements.ts";
import { anna, erik } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { createItem, createPublished, exampleItem } from "#tests/support/examples.ts";
import { importText } from "#tests/support/import-texts.ts";
import { newsletter, reception } from "#tests/support/newsletter.ts";

beforeEach(emptyTables);

const slugsOf = async (slug: string) => (await getPublishedItem(slug))?.references.map((each) => each.slug);
const titlesAt = async (slug: string) => (await listByReference(slug, 1, 30)).items.map(({ title }) => title);

const link = (label: string) => ({ label, url: null, mediaType: "PDF" as const, language: null });

describe("what an item names by number is found when it is saved", () => {
  test("in whatever part of it the number stands, once and in order", async () => {
    const { slug } = await createPublished({
      title: "EU-domstolen i mål C-441/19",
      lead: "Utlänningslagen (2005:716) prövas.",
      body: bodyFromParagraphs(["Se MIG 2021:15.", "Och mål C‑441/19 igen."]),
      editorNote: "Jämför prop. 2020/21:191.",
      links: [link("ECLI:EU:C:2021:9")],
    });
    expect(await slugsOf(slug)).toEqual([
      "c-441-19",
      "sfs-2005-716",
      "mig-2021-15",
      "prop-2020-21-191",
      "ecli-eu-c-2021-9",
    ]);
  });

  test("and another text names other things", async () => {
    const item = await createPublished({ lead: "Mål C-441/19." });
    const content = exampleItem({ lead: "Mål C-112/20." });
    const heard = await announcedBy(() =>
      saveItems(
        erik,
        [{ ...item, content }].map(({ slug: _, ...save }) => save),
      ),
    );
    expect(await slugsOf(item.slug)).toEqual(["c-112-20"]);
    expect(heard).toEqual(expect.arrayContaining(["/mal", "/mal/c-441-19", "/mal/c-112-20"]));
    expect(await getReference("c-441-19")).toBeNull();
  });

  test("by an import, too", async () => {
    await seedReference();
    const page = newsletter(
      reception.replace("Myndigheten", "Efter dom i mål C-441/19 säger myndigheten att den"),
    );
    await importText("brev.txt", page, { publish: true });
    expect((await listReferences()).map(({ label }) => label)).toEqual(["C-441/19"]);
  });

  test("by many at the same moment, and there is one of it", async () => {
    const named = ["C-1/20", "C-2/20", "C-3/20"];
    await Promise.all(
      Array.from({ length: 8 }, (_, turn) =>
        createItems(anna, [exampleItem({ lead: (turn % 2 ? named : named.toReversed()).join(", ") })]),
      ),
    );
    expect(await db().reference.count()).toBe(3);
    expect(await db().itemReference.count()).toBe(24);
  });

  test("by older items at the next start of the site, once", async () => {
    const { id, slug } = await createPublished({ lead: "Mål C-441/19.", links: [link("SOU 2020:54")] });
    await db().reference.deleteMany();
    await db().item.update({ where: { id }, data: { referencesRead: false } });
    expect(await readOlderItems()).toBe(1);
    expect(await slugsOf(slug)).toEqual(["c-441-19", "sou-2020-54"]);
    expect(await readOlderItems()).toBe(0);
  });
});

describe("a reader finds at a case", () => {
  test("every published item that names it, newest first, and only those", async () => {
    await createPublished({ title: "Först", lead: "Mål C-441/19.", sourceDate: "2021-03-01" });
    await createPublished({ title: "Sedan", lead: "C-441/19 och C-112/20.", sourceDate: "2021-03-02" });
    await createItem({ title: "Ett utkast", lead: "C-441/19 och C-1/26." });
    expect(await titlesAt("c-441-19")).toEqual(["Sedan", "Först"]);
    expect((await listReferences()).map(({ label, itemCount }) => [label, itemCount])).toEqual([
      ["C-112/20", 1],
      ["C-441/19", 2],
    ]);
  });

  test("nothing where drafts and withdrawn items alone name it", async () => {
    await createItem({ lead: "Mål C-1/26." });
    const item = await createPublished({ title: "Indragen", lead: "Mål C-2/26." });
    const heard = await announcedBy(async () => {
      await withdrawItem(erik, { id: item.id, version: item.version, reason: "Fel." });
    });
    expect(heard).toContain("/mal/c-2-26");
    expect(await listReferences()).toEqual([]);
    for (const slug of ["c-1-26", "c-2-26", "c-3-26"]) {
      expect(await getReference(slug)).toBeNull();
      expect(await whereLeads(`/mal/${slug}`)).toBe("nowhere");
    }
  });

  test("the page itself and its feed, and nothing beside them", async () => {
    await createPublished({ lead: "Mål C-441/19." });
    for (const path of ["/mal/c-441-19", "/mal/c-441-19/rss.xml"])
      expect(await whereLeads(path)).toBe("there");
    for (const path of ["/mal/c-441-19/annat", "/mal/c-441-19/1"])
      expect(await whereLeads(path)).toBe("nowhere");
  });
});

test("of an erased item nothing tells which case it was about, and what others name stays", async () => {
  const { id } = await createPublished({ title: "Om henne", lead: "Mål C-441/19 och C-112/20." });
  await createPublished({ title: "En annan", lead: "Mål C-112/20." });
  await eraseItem(anna, { id, title: "Om henne", reason: "Hon är hotad." });
  expect((await db().reference.findMany()).map(({ key }) => key)).toEqual(["C-112/20"]);
  expect(await titlesAt("c-112-20")).toEqual(["En annan"]);
});
