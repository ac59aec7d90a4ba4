import { expect, test } from "vitest";
import { foldKey } from "#lib/fold.ts";
import { findNamedSource, findSources, isMedium } from "#lib/import/recognise/find-sources.ts";
import { findCategory, lookUp } from "#lib/import/recognise/lookup.ts";
import { referenceDirectory } from "#lib/import/reference.ts";
import { slugify } from "#lib/slug.ts";

const lookup = lookUp(referenceDirectory);

test("the fourteen categories stand in their order, with slugs made of their names", () => {
  const { categories } = referenceDirectory;
  expect(categories).toHaveLength(14);
  expect(categories[0]?.name).toBe("Nya regler och lagförslag");
  expect(categories.map(({ slug }) => slug)).toEqual(categories.map(({ name }) => slugify(name)));
});

test("no two categories, and no two sources, have a name in common", () => {
  for (const list of [referenceDirectory.categories, referenceDirectory.sources]) {
    const keys = list.flatMap(({ name, aliases }) => [name, ...aliases].map(foldKey));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  }
});

test.each([
  ["EU:S FLYKTING- OCH GRÄNSPOLITIK", "EU:s flykting- och gränspolitik"],
  ["EU:s  flykting – och gränspolitik:", "EU:s flykting- och gränspolitik"],
  ["Mottagande och bemötande av skyddssökande", "Mottagande av asylsökande"],
  ["ASYLUTREDNING OCH RÄTTSPROCEDUR", "Asylutredning och procedur"],
  ["Flyktinggrupper från olika länder, praxis", "Flyktinggrupper, landpraxis"],
  ["Skäl för och emot tillstånd".normalize("NFD"), "Skäl för och emot tillstånd"],
  ["Rymdfart", null],
])("the heading %s means %s", (heading, name) => {
  expect(findCategory(lookup, heading)?.name ?? null).toBe(name);
});

test.each([
  ["SvT", true],
  ["SVT Nyheter Skåne", true],
  ["DN/TT", true],
  ["The Guardian", true],
  ["AYS", true],
  ["Sveriges Radio, Ekot", true],
  ["Migrationsverket", false],
  ["UNHCR", false],
  ["Svenska Amnesty", false],
  ["En okänd förening", false],
])("%s as a medium: %s", (name, expected) => {
  expect(isMedium(lookup, name)).toBe(expected);
});

test("the sources of a source line are known by their abbreviations, or stay as they stand", () => {
  const found = (written: string) =>
    findSources(referenceDirectory, written).map((source) =>
      typeof source === "string" ? source : source.name,
    );
  expect(found("AYS")).toEqual(["Are You Syrious"]);
  expect(found("DN/TT")).toEqual(["Dagens Nyheter", "TT"]);
  expect(found("Migrationsverket och UNHCR")).toEqual(["Migrationsverket", "UNHCR"]);
  expect(found("Byalaget i Öster och UNHCR")).toEqual(["Byalaget i Öster och UNHCR"]);
  expect(found("Byalaget i Öster / FARR")).toEqual(["Byalaget i Öster", "FARR"]);
  expect(found("DN/Opinionsbyrån")).toEqual(["DN/Opinionsbyrån"]);
  expect(found("Byalaget / Torget")).toEqual(["Byalaget / Torget"]);
});

test("the two courts of the colophon are different courts", () => {
  const named = (name: string, within: string | null) =>
    findNamedSource(referenceDirectory, { name, within })?.name;
  expect(named("domstolen", "EU")).toBe("EU-domstolen");
  expect(named("domstolen", "Europarådet")).toBe("Europadomstolen");
  expect(named("kommissionen", "EU")).toBe("Europeiska kommissionen");
  expect(named("mr-kommissionären", "Europarådet")).toBe(
    "Europarådets kommissarie för mänskliga rättigheter",
  );
  expect(named("kommittén mot tortyr", "Europarådet")).toBe("Europarådets kommitté mot tortyr");
  expect(named("FN:s flyktingkommissariat UNHCR", null)).toBe("UNHCR");
  expect(named("okänd", null)).toBeUndefined();
});

test.each([
  ["EU:s flykting- och gränspolitik", "eus-flykting-och-granspolitik"],
  ["Prognos: något färre i år", "prognos-nagot-farre-i-ar"],
  ["Kommissionen och Regionkommittén i partnerskap", "kommissionen-och-regionkommitten-i-partnerskap"],
  ["Åäö ÅÄÖ".normalize("NFD"), "aao-aao"],
  ["…", "notis"],
  ["日本", "notis"],
])("the slug of %s is %s", (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

test("a long slug is cut between words", () => {
  const slug = slugify("ord ".repeat(40));
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slug).toMatch(/^(ord-)+ord$/);
  expect(slugify("x".repeat(200))).toHaveLength(80);
});
