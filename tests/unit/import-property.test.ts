import fc from "fast-check";
import { expect, test } from "vitest";
import { bodySchema } from "#lib/body/schema.ts";
import { foldSpace } from "#lib/import/read/read-text.ts";
import type { ParsedPage } from "#lib/import/schema.ts";
import { linkSchema } from "#lib/items/schema.ts";
import { fixtureBytes, parseHtml, parseText } from "#tests/support/import-page.ts";

/** Every text that a page yields, in items, in what it says of itself and among what was not understood. */
function allTexts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(allTexts);
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function lostWords(words: string[], page: ParsedPage): string[] {
  const kept = new Set(wordsOf(allTexts(page).join("\n")));
  return words.filter((word) => !kept.has(word));
}

/** What the database would refuse must not come out of a page. */
function expectStorable(page: ParsedPage): void {
  for (const item of page.items) {
    expect(bodySchema.safeParse(item.body).error).toBeUndefined();
    for (const link of item.links)
      expect(linkSchema.safeParse({ ...link, language: null }).error).toBeUndefined();
    expect(item.links.length).toBeLessThanOrEqual(50);
    expect(item.title.trim()).not.toBe("");
    expect(item.title.length).toBeLessThanOrEqual(500);
    expect(item.editorNote?.length ?? 0).toBeLessThanOrEqual(5000);
    expect(new Set(item.keys).size).toBe(3);
  }
}

test("any text can be read, and no word of it is lost", () => {
  const line = fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.lorem());
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom("\n", "\r\n", "\n\n"), (lines, end) => {
      const page = parseText(lines.join(end));
      // The number of an entry in a list becomes its place in the list.
      const words = lines.flatMap((text) => wordsOf(foldSpace(text))).filter((word) => !/^\d+$/.test(word));
      expect(lostWords(words, page)).toEqual([]);
      expectStorable(page);
    }),
    { numRuns: 500 },
  );
});

/** Puts a word that is nowhere else for every `@`. */
function withWords(text: string): string {
  let count = 0;
  return text.replaceAll("@", () => {
    count += 1;
    return `Ord${count}x`;
  });
}

/** Lines such as pages have; `@` stands for a word that is nowhere else on the page. */
const forms = [
  "",
  "",
  "@",
  "@ @ @.",
  "@ @ @:",
  "@;",
  "@ @ @, @ @ @. @ @ @.",
  "@ till sidans topp",
  "@till sidans topp",
  "@ 20-02-03:",
  "@, 2020-02- 03:",
  "@ 20-02-31:",
  "@ 20-02-03: @ till sidans topp",
  "@:",
  "@ 20-02-03, 20-02-04:",
  "- @ @, säger @.",
  "- @",
  "– @ @",
  "• @",
  "* @",
  "1. @",
  "2. @",
  "@ (Extern länk)",
  "@ (Extern länk till pdf-fil) (Extern länk)",
  "@ (Extern länk) @ (Extern länk)",
  "@ (Extern länk) @",
  "(Extern länk)",
  "/Asylnytt: @ @/",
  "/Asylnytt: @",
  "@ /Asylnytt: @/ @",
  "@/",
  "till innehållsförteckningen innehåll",
  "@ till innehållsförteckningen innehåll",
  "till sidans topp",
  "LÄS HELA NUMRET!",
  "Sponsrad av @",
  "Källor: Informationen är hämtad från följande källor: @, @ (@ och @), organisationer som @ samt @ m.fl.",
  "Bevakning: @ och @. Sammanställning: @. @ @ @.",
  "Asylnytt är ett ideellt projekt.",
  "Pressklipp",
  "Pressklipp saknas",
  "Klipp från media",
  "Information från myndigheter och organisationer",
  "REDAKTIONELLT",
  "NYA REGLER OCH LAGFÖRSLAG",
  "Stöd och solidaritet",
  "ARKIV:",
  "Arkiveringsdatum 210331:",
  "Arkiveringsdatum @:",
  "Arkivet saknar material från perioden @",
  "@ @ @ saknar material från perioden @.",
  "SÖK BLAND RUBRIKERNA I DETTA NUMMER:",
  "Källor: @",
  "Bakgrund",
  "Vad @?",
  "@ @ @ (@) \u00a0 \u00ad@",
];
const heads = [
  [],
  ["Asylnytt - 14 februari 2020"],
  ["Asylnytt - Arkiv"],
  ["Asylnytt - Arkiv", "Stöd och solidaritet"],
  ["Asylnytt - Praxisnotiser 2012"],
  ["Sponsrad av Lind", "Stöd och solidaritet"],
];

test("no word is lost on a page of the publication's lines in any order", () => {
  const lines = fc.array(fc.constantFrom(...forms), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.constantFrom(...heads), lines, (head, drawn) => {
      const text = withWords([...head, ...drawn].join("\n"));
      const page = parseText(text);
      expect(lostWords(text.match(/Ord\d+x/g) ?? [], page)).toEqual([]);
      expectStorable(page);
    }),
    { numRuns: 2000 },
  );
});

const fixtures = ["newsletter.txt", "archive.txt", "extracted.txt", "cases.txt", "archive.html"].map((name) =>
  fixtureBytes(name).toString(),
);

test("a page with lines moved, doubled and cut is read without failing", () => {
  const change = fc.tuple(fc.constantFrom("move", "double", "cut", "drop"), fc.nat(), fc.nat());
  fc.assert(
    fc.property(
      fc.constantFrom(...fixtures),
      fc.array(change, { minLength: 1, maxLength: 30 }),
      (fixture, changes) => {
        const lines = fixture.split("\n");
        for (const [kind, from, to] of changes) {
          const at = from % lines.length;
          const line = lines[at] ?? "";
          if (kind === "cut") lines[at] = line.slice(0, to % (line.length + 1));
          else lines.splice(at, kind === "double" ? 0 : 1);
          if (kind === "double" || kind === "move") lines.splice(to % (lines.length + 1), 0, line);
          if (lines.length === 0) lines.push("");
        }
        expectStorable(parseText(lines.join("\n")));
        expectStorable(parseHtml(lines.join("\n")));
      },
    ),
    { numRuns: 300 },
  );
});

const tag = fc.constantFrom(
  "<p>",
  "</p>",
  "<b>",
  "</b>",
  "<i>",
  "<ul>",
  "<ol start=4>",
  "<li>",
  "</ul>",
  "<br>",
  "<blockquote>",
  "</blockquote>",
  "<h2>",
  "</h2>",
  "<td>",
  "<table>",
  "</table>",
  '<a href="https://a.example/">',
  '<a href="x">',
  "</a>",
  "<pre>",
  "</pre>",
  "<font>",
);

test("no word is lost in any tangle of tags", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(tag, fc.constant(" @ "), fc.constant("@ (Extern länk)"), fc.constant("@")), {
        maxLength: 60,
      }),
      (parts) => {
        const html = withWords(`<body>${parts.join("")}`);
        const page = parseHtml(html);
        const kept = allTexts(page).join("");
        for (const word of html.match(/Ord\d+x/g) ?? []) expect(kept).toContain(word);
        expectStorable(page);
      },
    ),
    { numRuns: 1000 },
  );
});

test("a very long line and a very long page are read", () => {
  const long = "ord och ".repeat(300_000);
  const page = parseText(`Pressklipp\nEn rubrik\n${long}`);
  expect(page.items).toHaveLength(1);
  const many = parseText(`Pressklipp\n${"En rad av många:\n".repeat(100_000)}`);
  expect(many.items).toHaveLength(1);
});
