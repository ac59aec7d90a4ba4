import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { referenceLink } from "#lib/reference-links.ts";
import { findReferences, readReference } from "#lib/references/rules.ts";

const keysIn = (text: string) => findReferences(text).map(({ key }) => key);

describe("a reference in a text is found", () => {
  test.each<[text: string, keys: string[]]>([
    ["EU-domstolens dom den 14 januari 2021 i mål C-441/19.", ["C-441/19"]],
    ["Målen C‑924/19 PPU och C‑925/19 PPU", ["C-924/19", "C-925/19"]],
    ["i de förenade målen C–199/12–C–201/12", ["C-199/12", "C-201/12"]],
    ["the General Court, T-600/21 WS", ["T-600/21"]],
    ["(C-441/19, ECLI:EU:C:2021:9)", ["C-441/19", "ECLI:EU:C:2021:9"]],
    ["dom TQ, EU:C:2021:9, punkt 46", ["ECLI:EU:C:2021:9"]],
    ["ECLI:CE:ECHR:2021:0311JUD000686519.", ["ECLI:CE:ECHR:2021:0311JUD000686519"]],
    ["Feilazoo v. Malta (application no. 6865/19)", ["6865/19"]],
    ["applications nos. 3599/18, 1234/19 and 26764/12", ["3599/18", "1234/19", "26764/12"]],
    ["M.A. mot Danmark, klagomål nr 6697/18", ["6697/18"]],
    ["Europadomstolens dom i Khlaifia m.fl. mot Italien (nr 16483/12)", ["16483/12"]],
    ["Europadomstolen tar upp mål 12345/19", ["12345/19"]],
    ["MIG 2021:15 och MIG 2007:9", ["MIG 2021:15", "MIG 2007:9"]],
    [
      "NJA 2010 s. 363, HFD 2019 ref. 10 och RÅ 2006 ref. 73",
      ["NJA 2010 s. 363", "HFD 2019 ref. 10", "RÅ 2006 ref. 73"],
    ],
    [
      "Regeringens proposition 2020/21:191, se även prop. 1999/00:42",
      ["prop. 2020/21:191", "prop. 1999/00:42"],
    ],
    ["betänkande 2020/21:SfU15 (bet. 2019/20:KU10)", ["bet. 2020/21:SfU15", "bet. 2019/20:KU10"]],
    ["SOU 2020:54, Ds 2020:1 och dir. 2020:44", ["SOU 2020:54", "Ds 2020:1", "dir. 2020:44"]],
    ["Kommittédirektiv 2021:71", ["dir. 2021:71"]],
    [
      "utlänningslagen (2005:716) och lag (2016:752) om tillfälliga begränsningar",
      ["SFS 2005:716", "SFS 2016:752"],
    ],
    ["SFS 2005:716", ["SFS 2005:716"]],
    [
      "COM(2020) 610 final, KOM (2008) 360 slutlig och COM/2020/611",
      ["COM(2020) 610", "COM(2008) 360", "COM(2020) 611"],
    ],
    ["gränskodexen, förordning (EU) 2016/399", ["förordning (EU) 2016/399"]],
    ["Regulation (EU) No 604/2013 (Dublin III)", ["förordning (EU) nr 604/2013"]],
    ["rådets förordning (EG) nr 343/2003", ["förordning (EG) nr 343/2003"]],
    ["förordning (EEG) nr 1612/68", ["förordning (EEG) nr 1612/68"]],
    ["mottagandedirektivet 2013/33/EU, Directive 2003/86/EC", ["direktiv 2013/33/EU", "direktiv 2003/86/EG"]],
    ["direktiv (EU) 2016/680", ["direktiv (EU) 2016/680"]],
    [
      "förordningarna (EU) nr 603/2013, Directives 2013/32/EU",
      ["förordning (EU) nr 603/2013", "direktiv 2013/32/EU"],
    ],
    ["C-441/19 nämns två gånger: C\u00a0441/19 och C‑441/19", ["C-441/19"]],
  ])("%s", (text, keys) => {
    expect(keysIn(text)).toEqual(keys);
  });

  test("and it has an address and is called as lawyers call it", () => {
    const found = findReferences("klagomål nr 6865/19, prop. 2020/21:191, förordning (EU) 2016/399");
    expect(found.map(({ slug, label }) => [slug, label])).toEqual([
      ["6865-19", "klagomål nr 6865/19"],
      ["prop-2020-21-191", "prop. 2020/21:191"],
      ["forordning-eu-2016-399", "förordning (EU) 2016/399"],
    ]);
  });
});

test.each([
  "den 24 mars 2021, 2021-03-24, 21-03-24, 24/3 och 2020/21",
  "Ring 08-123 45 67, 070-123 45 67 eller +46 8 441/19",
  "s. 12–14, sidorna 2020:54, kl. 19:30, 3–4/19",
  "stridsvagnen T-34/85 och T-54/55",
  "dnr 1234/19, nr 12345/19 hos myndigheten, mål nr 12345/19 i kammarrätten",
  "mål nr UM 1234-20, T 1234-19, Ö 441/19",
  "prop. 2020/22:191 och bet. 2020/21:XyU10",
  "beslut (EU) 2015/1601, (EU) 2016/399 utan ord",
  "https://example.org/C-441/19, X-C-441/199, ABC-441/19, C-441/1999",
  "agenda 2030:17, psalm 2005:716, 1:2 och 2021:9",
])("nothing is found in %s", (text) => {
  expect(keysIn(text)).toEqual([]);
});

describe("somebody looks for a reference and types", () => {
  test.each([
    ["c 441 19", "C-441/19"],
    ["c441/19", "C-441/19"],
    ["mål C‑441/19", "C-441/19"],
    ["C-924/19 PPU", "C-924/19"],
    ["“C-441/19”", "C-441/19"],
    ["ecli eu c 2021 9", "ECLI:EU:C:2021:9"],
    ["EU:C:2021:9", "ECLI:EU:C:2021:9"],
    ["application no. 6865/19", "6865/19"],
    ["6865/19", "6865/19"],
    ["mig 2021 15", "MIG 2021:15"],
    ["MIG2021:15", "MIG 2021:15"],
    ["nja 2010 s 363", "NJA 2010 s. 363"],
    ["hfd 2019 ref 10", "HFD 2019 ref. 10"],
    ["prop 2020/21 191", "prop. 2020/21:191"],
    ["proposition 2020/21:191", "prop. 2020/21:191"],
    ["bet 2020/21:sfu15", "bet. 2020/21:SfU15"],
    ["sou 2020:54", "SOU 2020:54"],
    ["ds 2020 1", "Ds 2020:1"],
    ["dir 2020:44", "dir. 2020:44"],
    ["sfs 2005:716", "SFS 2005:716"],
    ["utlänningslagen (2005:716)", "SFS 2005:716"],
    ["com 2020 610", "COM(2020) 610"],
    ["kom(2020)610 slutlig", "COM(2020) 610"],
    ["(EU) nr 604/2013", "förordning (EU) nr 604/2013"],
    ["regulation (eu) 2016/399", "förordning (EU) 2016/399"],
    ["2013/32/eu", "direktiv 2013/32/EU"],
  ])("%s", (typed, key) => {
    expect(readReference(typed)).toBe(key);
  });

  test.each(["", "asylprövning", "2021-03-24", "c 12", "2016", "mig 2021", "441/19", "Malmö 2021"])(
    "%s, which names none",
    (typed) => {
      expect(readReference(typed)).toBeNull();
    },
  );
});

const year = fc.integer({ min: 2000, max: 2025 });
const number = fc.integer({ min: 1, max: 999 });
const twoDigits = (of: number) => String(of % 100).padStart(2, "0");
const written = fc.oneof(
  fc.tuple(fc.constantFrom("C", "T"), number, year).map(([court, n, of]) => `${court}-${n}/${twoDigits(of)}`),
  fc
    .tuple(fc.constantFrom("MIG", "SOU", "Ds", "dir.", "SFS"), year, number)
    .map(([name, of, n]) => `${name} ${of}:${n}`),
  fc.tuple(year, number).map(([of, n]) => `prop. ${of}/${twoDigits(of + 1)}:${n}`),
  fc.tuple(year, number).map(([of, n]) => `COM(${of}) ${n}`),
  fc.tuple(year, number).map(([of, n]) => `direktiv ${of}/${n}/EU`),
  fc.tuple(year, number).map(([of, n]) => `ECLI:EU:C:${of}:${n}`),
);

describe("whatever is written", () => {
  test("a reference is found in its own label, and read from its key and label", () => {
    fc.assert(
      fc.property(written, (text) => {
        const [reference, ...others] = findReferences(`Se ${text}.`);
        expect(others).toEqual([]);
        expect(reference?.key).toBe(text);
        expect(readReference(reference?.key ?? "")).toBe(text);
        expect(readReference(reference?.label ?? "")).toBe(text);
        expect(reference?.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });

  test("two keys never share an address", () => {
    fc.assert(
      fc.property(written, written, (one, other) => {
        const slugs = [one, other].map((text) => findReferences(text)[0]?.slug);
        expect(slugs[0] === slugs[1]).toBe(one === other);
      }),
    );
  });

  test("a text of any sort is read without trouble, and quickly where it is long", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(findReferences(text)).toEqual([]);
      }),
    );
    for (const part of ["lag", "a", "(", "1/19, ", "nr ", "prop. 2020/", "förordning (EU) ", "C-"]) {
      expect(findReferences(part.repeat(20_000))).toEqual([]);
    }
  });
});

test("in the sample the editors' own items are found to name what they name", () => {
  const folder = path.resolve(import.meta.dirname, "../../prisma/sample/items");
  const texts = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), "utf8"));
  expect(new Set(texts.flatMap(keysIn))).toEqual(
    new Set([
      "COM(2020) 758",
      "C-112/20",
      "C-441/19",
      "6865/19",
      "bet. 2020/21:SfU15",
      "C-404/17",
      "COM(2020) 609",
    ]),
  );
});

describe("a case or law can be read where its number says", () => {
  test.each([
    ["C-441/19", "https://curia.europa.eu/juris/liste.jsf?language=sv&num=C-441/19"],
    ["ECLI:EU:C:2021:9", "https://eur-lex.europa.eu/legal-content/SV/TXT/?uri=ecli:ECLI:EU:C:2021:9"],
    ["application no. 6865/19", "https://hudoc.echr.coe.int/eng#%7B%22appno%22%3A%5B%226865%2F19%22%5D%7D"],
    ["COM(2020) 610", "https://eur-lex.europa.eu/legal-content/SV/TXT/?uri=COM:2020:610:FIN"],
    ["förordning (EU) 2016/399", "https://eur-lex.europa.eu/legal-content/SV/TXT/?uri=CELEX:32016R0399"],
    ["förordning (EU) nr 604/2013", "https://eur-lex.europa.eu/legal-content/SV/TXT/?uri=CELEX:32013R0604"],
    ["förordning (EEG) nr 1612/68", "https://eur-lex.europa.eu/legal-content/SV/TXT/?uri=CELEX:31968R1612"],
    ["direktiv 2013/32/EU", "https://eur-lex.europa.eu/legal-content/SV/TXT/?uri=CELEX:32013L0032"],
    ["SFS 2005:716", "https://lagen.nu/2005:716"],
    ["prop. 2020/21:191", "https://lagen.nu/prop/2020/21:191"],
    ["MIG 2021:15", "https://lagen.nu/dom/mig/2021:15"],
    ["NJA 2010 s. 363", "https://lagen.nu/dom/nja/2010s363"],
    ["bet. 2020/21:SfU15", undefined],
    ["ECLI:NL:HR:2009:384425", undefined],
  ])("%s", (text, url) => {
    const [reference] = findReferences(text);
    expect(reference && referenceLink(reference)?.url).toBe(url);
  });
});
