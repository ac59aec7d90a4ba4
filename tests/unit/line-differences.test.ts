import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Body } from "#lib/body/schema.ts";
import { bodyLines, foldRevisions, lineDifferences, type Revision } from "#lib/revisions/rules.ts";
import type { Line, LineRole } from "#lib/revisions/schema.ts";

const line = (text: string, role: LineRole = "plain"): Line => ({ role, text });

/** In short: "= same", "+ added", "- removed", "~ changed". */
const outline = (before: Line[], after: Line[]) =>
  lineDifferences(before, after).map(({ kind, role, was, parts }) => {
    const sign = { same: "=", added: "+", removed: "-", changed: "~" }[kind];
    const words = parts.map((part) =>
      kind !== "changed" || part.kind === "same"
        ? part.text
        : `[${part.kind === "added" ? "+" : "-"}${part.text}]`,
    );
    return `${sign} ${was ? `${was}>${role}: ` : ""}${words.join("")}`;
  });

describe("an editor compares two versions of a text", () => {
  test("and sees a changed paragraph word by word, the others as they are", () => {
    const before = [line("Första stycket."), line("Rådet antog reglerna i mars."), line("Sista stycket.")];
    const after = [line("Första stycket."), line("Rådet antog reglerna i maj."), line("Sista stycket.")];
    expect(outline(before, after)).toEqual([
      "= Första stycket.",
      "~ Rådet antog reglerna i [-mars][+maj].",
      "= Sista stycket.",
    ]);
  });

  test("and sees that a paragraph became a heading", () => {
    expect(outline([line("Vad som gäller nu")], [line("Vad som gäller nu", "heading2")])).toEqual([
      "~ plain>heading2: Vad som gäller nu",
    ]);
  });

  test("and a paragraph that was put in between is not mixed up with its neighbours", () => {
    const before = [line("Barnet får stanna."), line("Domen kom i går.")];
    const after = [
      line("Barnet får stanna."),
      line("Migrationsverket överklagar inte."),
      line("Domen kom i går."),
    ];
    expect(outline(before, after)).toEqual([
      "= Barnet får stanna.",
      "+ Migrationsverket överklagar inte.",
      "= Domen kom i går.",
    ]);
  });

  test("and nothing of either version is lost", () => {
    const role = fc.constantFrom<LineRole>("plain", "heading2", "bullet");
    const text = fc.array(fc.constantFrom("asyl", "rätt", "i", "EU", "nya", "regler"), { maxLength: 5 });
    const lines = fc.array(fc.record({ role, text: text.map((words) => words.join(" ")) }), { maxLength: 8 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const found = lineDifferences(before, after);
        const side = (without: "added" | "removed"): Line[] =>
          found
            .filter(({ kind }) => kind !== without)
            .map(({ role, was, parts }) => ({
              role: (without === "added" && was) || role,
              text: parts.flatMap((part) => (part.kind === without ? [] : part.text)).join(""),
            }));
        expect(side("added")).toEqual(before);
        expect(side("removed")).toEqual(after);
      }),
    );
  });
});

test("a body is read line by line, with what is quoted, listed, linked and emphasised", () => {
  const text = (words: string) => ({ type: "text" as const, text: words });
  const paragraph = (words: string) => ({ type: "paragraph" as const, content: [text(words)] });
  const body: Body = {
    type: "doc",
    content: [
      { type: "heading", attrs: { level: 2 }, content: [text("Bakgrund")] },
      {
        type: "paragraph",
        content: [
          { ...text("Läs "), marks: [{ type: "italic" }] },
          { ...text("domen"), marks: [{ type: "link", attrs: { href: "https://example.org/dom" } }] },
        ],
      },
      {
        type: "bulletList",
        content: [
          {
            type: "listItem",
            content: [
              paragraph("ett"),
              { type: "orderedList", content: [{ type: "listItem", content: [paragraph("två")] }] },
            ],
          },
        ],
      },
      { type: "blockquote", attrs: { source: "Rådet" }, content: [paragraph("Vi är eniga.")] },
    ],
  };
  expect(bodyLines(body).map(({ role, text: words }) => `${role}: ${words}`)).toEqual([
    "heading2: Bakgrund",
    "plain: _Läs _domen <https://example.org/dom>",
    "bullet: ett",
    "number: två",
    "quotation: Vi är eniga.",
    "quoted: Rådet",
  ]);
});

describe("an editor looks through the saves of an item", () => {
  const save = (version: number, minute: number, who = "Anna"): Revision => ({
    version,
    who,
    savedAt: new Date(Date.UTC(2026, 10, 22, 12, minute)),
    changed: version === 1 ? [] : [version % 2 ? "title" : "lead"],
  });

  test("and those of the same person within ten minutes are one", () => {
    const folded = foldRevisions([save(4, 9), save(3, 5), save(2, 0), save(1, 0)]);
    expect(folded.map(({ version, saves }) => [version, saves.map((each) => each.version)])).toEqual([
      [4, [4, 3, 2]],
      [1, [1]],
    ]);
    expect(folded[0]?.changed.toSorted()).toEqual(["lead", "title"]);
  });

  test("and those of another person, or of later, stand by themselves", () => {
    const folded = foldRevisions([save(4, 30), save(3, 12, "Erik"), save(2, 11)]);
    expect(folded.map(({ version }) => version)).toEqual([4, 3, 2]);
  });
});
