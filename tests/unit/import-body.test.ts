import { describe, expect, test } from "vitest";
import { bodySchema } from "#lib/body/schema.ts";
import { onlyItem, outline, parseText } from "#tests/support/import-page.ts";

/** The body and links of an item with these lines under its title. */
const item = (...lines: string[]) =>
  onlyItem(parseText(["Pressklipp", "En rubrik", "Ingress.", ...lines].join("\n")));
const body = (...lines: string[]) => outline(item(...lines)).slice(1);

describe("lists", () => {
  test("semicolons carry a list to the line that ends without one", () => {
    expect(body("Målen är att:", "Bygga;", "Lära; och", "Mäta.", "Detta är text.")).toEqual([
      "p: Målen är att:",
      "- Bygga;",
      "- Lära; och",
      "- Mäta.",
      "p: Detta är text.",
    ]);
  });

  test("small letters or missing full stops make a list after a colon", () => {
    expect(body("Planen:", "först ett", "sedan två.", "Text följer.").slice(1)).toEqual([
      "- först ett",
      "- sedan två.",
      "p: Text följer.",
    ]);
    expect(body("Planen:", "Ett hus", "Två hus", "Text följer.").slice(1)).toEqual([
      "- Ett hus",
      "- Två hus",
      "p: Text följer.",
    ]);
  });

  test("a number in the introduction tells how long the list is", () => {
    expect(
      body("Ministern nämnde två nya åtgärder:", "Gränsen stängs.", "Taket höjs.", "Sedan gick hon.").slice(
        1,
      ),
    ).toEqual(["- Gränsen stängs.", "- Taket höjs.", "p: Sedan gick hon."]);
  });

  test("a colon before ordinary sentences makes no list", () => {
    expect(body("Hon säger:", "Vi hinner inte.", "Det är för kort tid.")).toEqual([
      "p: Hon säger:",
      "p: Vi hinner inte.",
      "p: Det är för kort tid.",
    ]);
  });

  test("links after a colon are links, not a list", () => {
    const read = item("Läs mer här:", "Rapporten (Extern länk)", "Bilagan (Extern länk till pdf-fil)");
    expect(outline(read)).toEqual(["p: Ingress.", "p: Läs mer här:"]);
    expect(read.links).toHaveLength(2);
  });

  test("bullets, numbers and dashes are marks of a list and fall away", () => {
    expect(body("• ett", "• två", "* tre")).toEqual(["- ett", "- två", "- tre"]);
    expect(body("Avsnitt:", "+ Vård", "", "+ Skola", "", "Villkor")).toEqual([
      "p: Avsnitt:",
      "- Vård",
      "- Skola",
      "p: Villkor",
    ]);
    expect(body("+ 46 på mobilen")).toEqual(["p: + 46 på mobilen"]);
    expect(body("o ett", "o två")).toEqual(["- ett", "- två"]);
    expect(body("Så här:", "1. ett", "2. två", "Text.")).toEqual([
      "p: Så här:",
      "1. ett",
      "1. två",
      "p: Text.",
    ]);
    expect(body("Så här:", "- ett", "- två", "Text.")).toEqual(["p: Så här:", "- ett", "- två", "p: Text."]);
  });

  test("an ordered list keeps its first number", () => {
    expect(item("3. tre", "4. fyra").body.content[1]).toMatchObject({
      type: "orderedList",
      attrs: { start: 3 },
    });
  });

  test("spoken lines that begin with a dash stay as they are said", () => {
    expect(body("Hon berättar:", "- Vi väntade länge.", "- Sedan kom beskedet, säger hon.")).toEqual([
      "p: Hon berättar:",
      "p: - Vi väntade länge.",
      "p: - Sedan kom beskedet, säger hon.",
    ]);
    expect(body("- Vi är glada.", "– Det är bra.")).toEqual(["p: - Vi är glada.", "p: – Det är bra."]);
  });
});

describe("sub-headings", () => {
  test("a short line between paragraphs is one, also as a question", () => {
    expect(body("Bakgrund", "Lagen är ny.", "Vad händer nu?", "Ingen vet.")).toEqual([
      "h: Bakgrund",
      "p: Lagen är ny.",
      "h: Vad händer nu?",
      "p: Ingen vet.",
    ]);
  });

  test("a short line at the end, or right under the title, is none", () => {
    expect(body("Foto: TT", "Av Åsa Ek")).toEqual(["p: Foto: TT", "p: Av Åsa Ek"]);
    expect(outline(onlyItem(parseText("Pressklipp\nEn rubrik\nAv Åsa Ek\nText.")))).toEqual([
      "p: Av Åsa Ek",
      "p: Text.",
    ]);
  });
});

describe("links", () => {
  const links = (line: string) => item(line).links.map(({ label, mediaType }) => [label, mediaType]);

  test.each([
    ["Läs mer (Extern länk)", "Läs mer", "WEB"],
    ["Läs mer (extern länk).", "Läs mer", "WEB"],
    ["Läs mer: (Extern länk) (Extern länk)", "Läs mer", "WEB"],
    ["Dom 12/20 (Extern länk) (Extern länk till pdf-fil)", "Dom 12/20", "PDF"],
    ["Hör (Extern länk till ljudfil)", "Hör", "AUDIO"],
    ["Se (Extern länk till webb-tv)", "Se", "VIDEO"],
    ["Tabell (Extern länk till excel-fil)", "Tabell", "OTHER"],
    ["Läs mer [Extern länk]", "Läs mer", "WEB"],
    ["Läs mer (Ext länk)", "Läs mer", "WEB"],
    ["Läs mer (ext. länk till pdf)", "Läs mer", "PDF"],
    ["Läs mer Extern länk till pdf-fil", "Läs mer", "PDF"],
  ])("%s", (line, label, mediaType) => {
    expect(links(line)).toEqual([[label, mediaType]]);
  });

  test("several links on one line are several", () => {
    expect(links("Läs mer (Extern länk) Betänkandet (Extern länk till pdf-fil)")).toEqual([
      ["Läs mer", "WEB"],
      ["Betänkandet", "PDF"],
    ]);
  });

  test("a marker on its own line belongs to the short line before it", () => {
    expect(item("Text.", "Läs hela domen", "(Extern länk till pdf-fil)").links).toMatchObject([
      { label: "Läs hela domen", mediaType: "PDF" },
    ]);
  });

  test("of a paragraph only the last sentence is a label", () => {
    const paragraph = "Det här är en lång mening om något som hände. ".repeat(6).trim();
    const read = item(`${paragraph} Läs mer (Extern länk)`);
    expect(read.links).toMatchObject([{ label: "Läs mer" }]);
    expect(outline(read).at(-1)).toBe(`p: ${paragraph}`);
  });

  test("a marker in the middle of a sentence is kept there, and reported", () => {
    const read = parseText("Pressklipp\nEn rubrik\nEnligt rapporten (Extern länk) är läget sämre.");
    expect(outline(onlyItem(read))).toEqual(["p: Enligt rapporten (Extern länk) är läget sämre."]);
    expect(read.notUnderstood).toMatchObject([{ line: 3 }]);
  });

  test("links beyond what an item may have stay in its body, and are reported", () => {
    const read = parseText(`Pressklipp\nEn rubrik\n${"Läs mer (Extern länk)\n".repeat(60)}`);
    expect(onlyItem(read).links).toHaveLength(50);
    expect(read.notUnderstood).toHaveLength(10);
  });
});

test("dots for what was left out are text, a line of other signs is text and reported", () => {
  const read = parseText("Pressklipp\nEn rubrik\nIngress.\n(...)\nMer text.\n[…]\nSlut.\n---");
  expect(outline(onlyItem(read))).toEqual([
    "p: Ingress.",
    "p: (...)",
    "p: Mer text.",
    "p: […]",
    "p: Slut.",
    "p: ---",
  ]);
  expect(read.notUnderstood).toMatchObject([{ line: 8 }]);
});

test("every body is a body that may be stored", () => {
  const read = item("Så här:", "1. ett", "2. två", "Bakgrund", "Text.", "• a", "Slut.");
  expect(bodySchema.parse(read.body)).toEqual(read.body);
});
