import { expect, test } from "vitest";
import { parseText } from "#tests/support/import-page.ts";

const sources = (list: string) =>
  parseText(`Källor: Informationen är hämtad från följande källor: ${list}`).sources;
const names = (list: string) => sources(list).map(({ name }) => name);

test("the colophon names sources in brackets within the one before them", () => {
  expect(
    sources("EU (kommissionen och domstolen), Europarådet (domstolen, kommittén mot tortyr), FN."),
  ).toEqual([
    { name: "EU", within: null },
    { name: "kommissionen", within: "EU" },
    { name: "domstolen", within: "EU" },
    { name: "Europarådet", within: null },
    { name: "domstolen", within: "Europarådet" },
    { name: "kommittén mot tortyr", within: "Europarådet" },
    { name: "FN", within: null },
  ]);
});

test.each([
  ["andra svenska media via Nyhetsfilter och pressmeddelanden via Newsdesk", ["Nyhetsfilter", "Newsdesk"]],
  [
    "utländska media till exempel via Are You Syrious och Rights in Exile",
    ["Are You Syrious", "Rights in Exile"],
  ],
  [
    "organisationer i Sverige som FARR och #vistårinteut samt myndigheter och politiska organ som JO",
    ["FARR", "#vistårinteut", "JO"],
  ],
  [
    "FN:s kommitté mot tortyr m.fl. FN-organ, UNHCR m fl, Sida med flera",
    ["FN:s kommitté mot tortyr", "UNHCR", "Sida"],
  ],
  [
    "Justitiedepartementet m.fl. departement och Sveriges Riksdag.",
    ["Justitiedepartementet", "Sveriges Riksdag"],
  ],
  [
    "Myndigheten för ungdoms- och civilsamhällesfrågor, regeringen",
    ["Myndigheten för ungdoms- och civilsamhällesfrågor", "regeringen"],
  ],
  ["SvT, SvT, andra media, svenska tidningar", ["SvT"]],
])("%s", (list, expected) => {
  expect(names(list)).toEqual(expected);
});

test("the colophon tells who watches and who compiles, initials and all", () => {
  const { people, notUnderstood } = parseText(
    "Källor: Informationen är hämtad från: FN.\nBevakning: Åsa B. Ek, Per Ny och Ida Ros. Sammanställning: Per Ny. Asylnytt är ett ideellt projekt. Sponsring avser prenumerationsavgifter. Tips emottages tacksamt.",
  );
  expect(people).toEqual({ monitoring: ["Åsa B. Ek", "Per Ny", "Ida Ros"], compilation: ["Per Ny"] });
  expect(notUnderstood).toEqual([]);
});

test("one label may stand for both tasks", () => {
  const { people } = parseText("Bevakning och sammanställning: Åsa Ek.");
  expect(people).toEqual({ monitoring: ["Åsa Ek"], compilation: ["Åsa Ek"] });
});

test("a list of sources broken over lines is one list", () => {
  const { sources: named } = parseText(
    "Källor: Informationen är hämtad från: EU (kommissionen,\ndomstolen), FN och\nUNHCR.",
  );
  expect(named.map(({ name }) => name)).toEqual(["EU", "kommissionen", "domstolen", "FN", "UNHCR"]);
});

test("a sentence in the colophon that says something else is reported", () => {
  const { notUnderstood } = parseText("Rubrik\nText.\nBevakning: Åsa Ek. Ansvarig utgivare är Per Ny.");
  expect(notUnderstood).toEqual([{ file: "sida.txt", line: 3, text: "Ansvarig utgivare är Per Ny." }]);
});
