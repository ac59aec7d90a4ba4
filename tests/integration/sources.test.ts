import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db.ts";
import { mergeSources } from "#lib/merging/commands.ts";
import { whereLeads } from "#lib/redirects/published.ts";
import { createSource, findOrCreateSources, saveSource } from "#lib/sources/commands.ts";
import { likelyDuplicates, listDeskSources } from "#lib/sources/desk.ts";
import { getSource } from "#lib/sources/published.ts";
import type { CreateSourceInput, SaveSourceInput } from "#lib/sources/schema.ts";
import { announcedBy } from "#tests/support/announcements.ts";
import { erik, mira } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { createPublished, refusal } from "#tests/support/examples.ts";

beforeEach(emptyTables);

const passport = {
  aliases: ["MIV"],
  type: "AUTHORITY",
  homepage: "https://www.migrationsverket.se/",
  country: "SE",
  language: "sv",
  description: "Prövar ansökningar om asyl.",
  reason: "Fattar besluten i första instans.",
  monitored: false,
} satisfies Omit<CreateSourceInput, "name">;

const make = (name: string, given: Partial<CreateSourceInput> = {}) =>
  createSource(erik, { ...passport, aliases: [], name, ...given });
const saved = (id: string, given: Partial<SaveSourceInput> = {}): SaveSourceInput => ({
  ...passport,
  id,
  version: 1,
  name: "Migrationsverket",
  slug: "migrationsverket",
  ...given,
});
const filter = { q: "", type: null, page: 1 };

describe("an editor keeps a source's passport", () => {
  test("as a form sends it, and readers see who they are and why they are followed", async () => {
    const { id } = await make("Migrationsverket");
    const fields = {
      ...saved(id),
      version: "1",
      aliases: "MIV\r\nMigrationsverkets pressrum\r\n",
      country: "",
    };
    await saveSource(erik, { ...fields, monitored: "on" });
    expect(await getSource("migrationsverket")).toMatchObject({
      description: passport.description,
      reason: passport.reason,
      country: null,
      monitored: true,
    });
    const names = await db().sourceAlias.findMany({ orderBy: { name: "asc" } });
    expect(names.map(({ name }) => name)).toEqual(["MIV", "Migrationsverket", "Migrationsverkets pressrum"]);
  });

  test("under a new name and address; the old ones go on leading there", async () => {
    const { id } = await make("Migrationsverket", { monitored: true });
    const heard = await announcedBy(() =>
      saveSource(erik, saved(id, { name: "Asylverket", slug: "asylverket", aliases: [] })),
    );
    expect(heard).toContain("/*");
    expect(await whereLeads("/kallor/migrationsverket")).toEqual({ movedTo: "/kallor/asylverket" });
    const known = { ...passport, aliases: [], name: "Migrationsverket" };
    expect(await findOrCreateSources(erik, [known])).toEqual([id]);
  });

  test("that somebody else has saved meanwhile, and nothing is written over", async () => {
    const { id } = await make("Migrationsverket");
    await saveSource(erik, saved(id));
    const stale = saveSource(erik, saved(id, { description: "Något annat." }));
    await expect(stale).rejects.toEqual(refusal("record.stale"));
    expect(await db().source.findFirst()).toMatchObject({ description: passport.description });
  });

  test("under a name that another one has, and it is refused", async () => {
    await make("Migrationsverket", { aliases: ["MIV"] });
    await expect(make("miv")).rejects.toEqual(refusal("source.name-taken"));
    const { id } = await make("Polisen");
    await expect(saveSource(erik, saved(id))).rejects.toEqual(refusal("source.name-taken"));
    expect(() => make("Polisen", { country: "QQ" })).toThrow();
    expect(() => make("Polisen", { homepage: "javascript:alert(1)" })).toThrow("https://");
    expect(() => createSource(mira, { ...passport, name: "Polisen" })).toThrow(refusal("not-allowed"));
  });
});

describe("an editor merges two sources", () => {
  test("and items, names and address go to the other one", async () => {
    const { id: from } = await make("UNHCR Sverige", { aliases: ["UNHCR i Sverige"], monitored: true });
    const { id: into } = await make("UNHCR");
    const item = await createPublished({ sourceIds: [from] });
    const both = await createPublished({ title: "En annan notis", sourceIds: [from, into] });
    const merge = { id: from, version: 1, intoId: into, reason: "Samma källa." };
    const heard = await announcedBy(() => mergeSources(erik, merge));
    expect(heard).toContain("/*");
    const rows = await db().itemSource.findMany({ select: { itemId: true, sourceId: true } });
    expect(rows.sort((a, b) => a.itemId.localeCompare(b.itemId))).toEqual(
      [item, both].map(({ id }) => ({ itemId: id, sourceId: into })),
    );
    const revisions = await db().revision.findMany({ where: { version: 2 }, select: { content: true } });
    expect(revisions).toHaveLength(2);
    for (const { content } of revisions) expect(content).toMatchObject({ sourceIds: [into] });
    expect(await whereLeads("/kallor/unhcr-sverige/3")).toEqual({ movedTo: "/kallor/unhcr/3" });
    expect(await getSource("unhcr")).toMatchObject({ monitored: true });
    expect(await findOrCreateSources(erik, [{ ...passport, aliases: [], name: "UNHCR i Sverige" }])).toEqual([
      into,
    ]);
  });

  test("into itself, or one that was saved meanwhile, and it is refused", async () => {
    const { id } = await make("UNHCR");
    const { id: other } = await make("UNHCR Sverige");
    const merge = (intoId: string, version: number) =>
      mergeSources(erik, { id, version, intoId, reason: "Samma källa." });
    await expect(merge(id, 1)).rejects.toEqual(refusal("merge.same"));
    await expect(merge(other, 7)).rejects.toEqual(refusal("record.stale"));
    await expect(merge(crypto.randomUUID(), 1)).rejects.toEqual(refusal("source.missing"));
  });
});

describe("an editor looks for a source", () => {
  test("by a part of a name or of what else it is called, and by type", async () => {
    await make("Migrationsverket", { aliases: ["Statens invandrarverk"] });
    await make("Åklagarmyndigheten");
    await make("Amnesty", { type: "ORGANISATION" });
    const found = async (given: object) =>
      (await listDeskSources(erik, { ...filter, ...given })).rows.map(({ name }) => name);
    expect(await found({})).toEqual(["Amnesty", "Migrationsverket", "Åklagarmyndigheten"]);
    expect(await found({ q: "INVANDRAR" })).toEqual(["Migrationsverket"]);
    expect(await found({ q: "100%" })).toEqual([]);
    expect(await found({ type: "ORGANISATION" })).toEqual(["Amnesty"]);
  });

  test("that may be the same as another one", async () => {
    const { id } = await make("Europeiska kommissionen");
    await make("EU-kommissionen", { aliases: ["Europeiska kommisionen"] });
    await make("Amnesty");
    expect((await likelyDuplicates(erik, id)).map(({ name }) => name)).toEqual(["EU-kommissionen"]);
  });
});
