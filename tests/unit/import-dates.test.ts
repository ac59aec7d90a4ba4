import { expect, test } from "vitest";
import { readEditionFacts } from "#lib/import/recognise/edition-facts.ts";
import { readArchiveDate, readPageTitle } from "#lib/import/recognise/headings.ts";
import { readSourceLine, readUndatedSourceLine } from "#lib/import/recognise/source-line.ts";
import { readDate } from "#lib/import/recognise/written-date.ts";
import { findPeriod } from "#lib/import/recognise/written-period.ts";

test.each([
  ["20-02-03", "2020-02-03"],
  ["20-02- 03", "2020-02-03"],
  ["19-01- 05", "2019-01-05"],
  ["20 - 02 -03", "2020-02-03"],
  ["20–02–03", "2020-02-03"],
  ["2021-03-24", "2021-03-24"],
  ["210331", "2021-03-31"],
  ["20210331", "2021-03-31"],
  ["14 februari 2020", "2020-02-14"],
  ["14 feb. 2020", "2020-02-14"],
  ["3/2 2020", "2020-02-03"],
  ["3.2.2020", "2020-02-03"],
  ["99-12-31", "1999-12-31"],
  ["20-02-31", null],
  ["20-13-01", null],
])("%s is the day %s", (written, iso) => {
  expect(readDate(written)).toEqual({ iso });
});

test("what is no date is none", () => {
  for (const text of ["", "februari 2020", "12345", "12-34", "i går"]) expect(readDate(text)).toBeNull();
});

test.each([
  ["200201 - 200214", "2020-02-01", "2020-02-14"],
  ["20-02-01 – 20-02-14", "2020-02-01", "2020-02-14"],
  ["2020-02-01 till och med 2020-02-14", "2020-02-01", "2020-02-14"],
  ["1-14 februari 2020", "2020-02-01", "2020-02-14"],
  ["1 februari t.o.m. 14 februari 2020", "2020-02-01", "2020-02-14"],
  ["från 28 december 2019 till 3 januari 2020", "2019-12-28", "2020-01-03"],
  ["28 december - 3 januari 2020", "2019-12-28", "2020-01-03"],
  ["1/2 - 14/2 2020", "2020-02-01", "2020-02-14"],
  ["1-14 februari", "2020-02-01", "2020-02-14"],
  ["28 december - 3 januari", "2019-12-28", "2020-01-03"],
])("%s is a period", (written, from, to) => {
  expect(findPeriod(written, "2020-02-14")).toEqual({ from, to });
});

test.each([
  ["Publicerad 17 februari 2020", "2020-02-17", null],
  ["Utgiven den 17 februari", "2020-02-17", null],
  ["Skickades måndagen den 17 februari 2020.", "2020-02-17", null],
  ["Publiceringsdatum 200217:", "2020-02-17", null],
  ["Omfattar tiden 200201 - 200214", null, { from: "2020-02-01", to: "2020-02-14" }],
  ["Bevakningsperiod: 1-14 februari 2020", null, { from: "2020-02-01", to: "2020-02-14" }],
  ["Daterad 14 februari men publicerad 17 februari 2020", "2020-02-17", null],
  [
    "Perioden 1 februari–14 februari 2020. Publicerat: 17 februari 2020.",
    "2020-02-17",
    { from: "2020-02-01", to: "2020-02-14" },
  ],
  [
    "Publicerat 2020-02-17 (perioden 2020-02-01–2020-02-14)",
    "2020-02-17",
    { from: "2020-02-01", to: "2020-02-14" },
  ],
])("a newsletter says of itself: %s", (text, publishedOn, period) => {
  expect(readEditionFacts(text, "2020-02-14")).toEqual({ publishedOn, period });
});

test("other lines say nothing about the issue", () => {
  for (const text of ["Nästa utgåva kommer den 28 februari.", "Läs mer 2020-02-17", "En period av väntan"]) {
    expect(readEditionFacts(text, "2020-02-14")).toBeNull();
  }
});

test.each([
  ["Asylnytt - 14 februari 2020", { format: "newsletter", date: "2020-02-14" }],
  ["ASYLNYTT – 14 FEBRUARI 2020", { format: "newsletter", date: "2020-02-14" }],
  ["Asylnytt nr 3 - fredag den 14 februari 2020", { format: "newsletter", date: "2020-02-14" }],
  ["Asylnytt - 31 februari 2020", { format: "newsletter", date: null }],
  ["Asylnytt - Arkiv", { format: "archive", rest: "" }],
  ["Asylnytt - Arkiv: Stöd och solidaritet", { format: "archive", rest: "Stöd och solidaritet" }],
  ["Asylnytt - Praxisnotiser 2012 del 2", { format: "cases" }],
])("%s tells what page it is", (text, title) => {
  expect(readPageTitle(text)).toMatchObject(title);
});

test("a source line or a sentence is no page title", () => {
  for (const text of [
    "Asylnytt 20-02-14:",
    "Asylnytt, 2020-02-14:",
    "Asylnytt: en fråga",
    "Asylnytt kommer ut",
  ]) {
    expect(readPageTitle(text)).toBeNull();
  }
});

test.each([
  ["Migrationsverket 20-02-11:", "Migrationsverket", "2020-02-11"],
  ["Namn, 2021-03-24:", "Namn", "2021-03-24"],
  ["FN:s kommitté mot tortyr 20-02- 03:", "FN:s kommitté mot tortyr", "2020-02-03"],
  ["Sveriges Radio, Ekot (19-01-05):", "Sveriges Radio, Ekot", "2019-01-05"],
  ["#vistårinteut 190105:", "#vistårinteut", "2019-01-05"],
  ["Europeiska unionens råd 9 december 2021:", "Europeiska unionens råd", "2021-12-09"],
])("%s is a source line", (text, source, date) => {
  expect(readSourceLine(text)).toEqual({ source, date, hasColon: true, rest: "", understood: true });
});

test("a source line with two dates has the first, and is only half understood", () => {
  expect(readSourceLine("UNHCR 20-02-10, 20-02-11:")).toMatchObject({
    source: "UNHCR",
    date: "2020-02-10",
    understood: false,
  });
});

test("several sources that each have a date are all named, with the first date", () => {
  expect(readSourceLine("SVT 20-02-10 och DN 20-02-11:")).toMatchObject({
    source: "SVT och DN",
    date: "2020-02-10",
    understood: false,
  });
});

test("a source line may lack its colon where one is expected, or its date", () => {
  expect(readSourceLine("UNHCR 20-02-10")).toMatchObject({
    source: "UNHCR",
    date: "2020-02-10",
    hasColon: false,
  });
  expect(readUndatedSourceLine("UNHCR februari 2020:")).toMatchObject({ source: "UNHCR", date: null });
  expect(readUndatedSourceLine("Open Library October 2019:")).toMatchObject({ source: "Open Library" });
  expect(readUndatedSourceLine("Theresa May:")).toMatchObject({ source: "Theresa May" });
  expect(readUndatedSourceLine("Bokbussen 2019:")).toMatchObject({ source: "Bokbussen" });
  expect(readUndatedSourceLine("och detta är:")).toBeNull();
});

test("lines with dates that name no source are none", () => {
  for (const text of [
    "Uppdaterad 20-02-11:",
    "Arkiveringsdatum 20-02-11:",
    "Lagen ändrades. Det var 20-02-11:",
  ]) {
    expect(readSourceLine(text)).toBeNull();
  }
});

test("an archive date is read in all its ways", () => {
  expect(readArchiveDate("Arkiveringsdatum 210331:")).toEqual({ iso: "2021-03-31" });
  expect(readArchiveDate("Arkiveringsdatum: 31 mars 2021")).toEqual({ iso: "2021-03-31" });
  expect(readArchiveDate("Arkiveringsdatum okänt:")).toEqual({ iso: null });
});
