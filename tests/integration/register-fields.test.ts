import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { ZodError } from "zod";
import { createCategory, saveCategory } from "#lib/categories/commands.ts";
import { editColophon } from "#lib/colophon/commands.ts";
import { db } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { saveSettings } from "#lib/settings/commands.ts";
import { createSource, saveSource } from "#lib/sources/commands.ts";
import { listDeskSources } from "#lib/sources/desk.ts";
import { sourceFilterSchema } from "#lib/sources/schema.ts";
import { createSponsor, saveSponsor } from "#lib/sponsors/commands.ts";
import { anna } from "#tests/support/editors.ts";

/** Anything a field can be given: by hand what has brought other programs down, and whatever else there is. */
const awkward = fc.oneof(
  fc.constantFrom(
    "\0",
    "a\0b",
    "\uD800",
    "\u202Etxet",
    "\uFEFF",
    '\'; DROP TABLE "Source"; --',
    "{{7*7}} <%= 7*7 %> %s %n",
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "https://\0.example/",
    "../../etc/passwd",
    "👩‍👩‍👧‍👦 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢",
    "١٢٣",
    "NULL",
    "-1",
    "1e309",
    "x".repeat(100_000),
  ),
  fc.string({ unit: "binary", maxLength: 300 }),
);

let category = "";
let source = "";
let sponsor = "";

beforeAll(async () => {
  category = (await createCategory(anna, { name: "Ämne", aliases: [], parentId: null })).id;
  const passport = { homepage: "", country: "", language: "", description: "", reason: "", aliases: "" };
  source = (await createSource(anna, { ...passport, name: "Källa", type: "COURT" })).id;
  sponsor = (await createSponsor(anna, { name: "Sponsor", url: null, periods: [] })).id;
});

/** It was stored, or refused with words; anything else is a fault of ours. */
async function answered(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Problem || error instanceof ZodError)) throw error;
  }
}

const versionIn = async (row: Promise<{ version: number } | null>) => (await row)?.version ?? 0;

const fields = (...names: string[]) => fc.record(Object.fromEntries(names.map((name) => [name, awkward])));

test.each([
  [
    "a category",
    fields("name", "slug", "aliases"),
    async (typed: Record<string, string>) => {
      const plain = { name: "Ämne", slug: "amne", aliases: "", parentId: null };
      for (const [name, value] of Object.entries(typed)) {
        const version = await versionIn(db().category.findFirst());
        const input = { id: category, version, ...plain, [name]: value };
        await answered(() => saveCategory(anna, input as unknown as Parameters<typeof saveCategory>[1]));
      }
    },
  ],
  [
    "a source",
    fields("name", "slug", "aliases", "homepage", "country", "language", "description", "reason", "type"),
    async (typed: Record<string, string>) => {
      for (const [name, value] of Object.entries(typed)) {
        const version = await versionIn(db().source.findFirst());
        const plain = { name: "Källa", slug: "kalla", aliases: "", type: "COURT", homepage: "", country: "" };
        const input = {
          id: source,
          version,
          ...plain,
          language: "",
          description: "",
          reason: "",
          [name]: value,
        };
        await answered(() => saveSource(anna, input as Parameters<typeof saveSource>[1]));
        await listDeskSources(anna, sourceFilterSchema.parse({ q: value, type: value, page: value }));
      }
    },
  ],
  [
    "a sponsor",
    fields("name", "url", "line", "from", "to"),
    async ({ name = "", url = "", line = "", from = "", to = "" }: Record<string, string>) => {
      const plain = { line: "Rad", from: "2020-01-01", to: "2020-02-01" };
      const periods = [
        { ...plain, line },
        { ...plain, from },
        { ...plain, to },
      ];
      for (const period of periods) {
        for (const given of [
          { name: "Sponsor", url: "" },
          { name, url: "" },
          { name: "Sponsor", url },
        ]) {
          const version = await versionIn(db().sponsor.findFirst());
          await answered(() => saveSponsor(anna, { id: sponsor, version, ...given, periods: [period] }));
        }
      }
    },
  ],
  [
    "the settings",
    fields("siteName", "tagline", "contactEmail", "monitoring", "responsiblePublisher"),
    async ({ monitoring, responsiblePublisher, ...typed }: Record<string, string>) => {
      for (const [name, value] of Object.entries(typed)) {
        const plain = { siteName: "", tagline: "", contactEmail: "" };
        const seen = await versionIn(db().siteSettings.findFirst());
        await answered(() => saveSettings(anna, { ...plain, version: seen, [name]: value }));
      }
      const seen = await versionIn(db().colophon.findFirst());
      const people = { monitoring, compilation: "", responsiblePublisher };
      await answered(() => editColophon(anna, { version: seen, ...people }));
    },
  ],
])("whatever is typed into the fields of %s is stored or refused with words", async (_, given, save) => {
  await fc.assert(fc.asyncProperty(given, save), { numRuns: 40 });
  expect(await db().source.count()).toBe(1);
});
