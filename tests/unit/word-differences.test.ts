import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Difference, wordDifferences } from "#lib/revisions/rules.ts";

const without = (kind: Difference["kind"], parts: Difference[]) =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join("");

/** As it is read: [-removed-]{+added+}. */
const marked = (before: string, after: string) =>
  wordDifferences(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `{+${text}+}` : `[-${text}-]`))
    .join("");

const word = fc.constantFrom("asyl", "rätt", "EU:s", "åtta", "Åland", "–", "2021", "C-441/19", "…", "😀");
const prose = fc.array(fc.oneof(word, fc.constantFrom(" ", "  ", "\n"), fc.string({ unit: "binary" })), {
  maxLength: 40,
});
const text = prose.map((parts) => parts.join(""));

describe("an editor compares two texts", () => {
  test("and nothing of either is lost", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDifferences(before, after);
        expect(without("added", parts)).toBe(before);
        expect(without("removed", parts)).toBe(after);
        expect(parts.every((part) => part.text !== "")).toBe(true);
      }),
    );
  });

  test("and equal ones show no change", () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(wordDifferences(same, same).every(({ kind }) => kind === "same")).toBe(true);
      }),
    );
  });

  test("and sees whole words, never parts of them", () => {
    expect(marked("asylsökande barn", "asylsökandes barn")).toBe("[-asylsökande-]{+asylsökandes+} barn");
    expect(marked("på Åland", "på Öland")).toBe("på [-Åland-]{+Öland+}");
  });

  test("and words changed in a row are one change", () => {
    expect(marked("Den nya lagen gäller nu.", "Den gamla förordningen gäller nu.")).toBe(
      "Den [-nya lagen-]{+gamla förordningen+} gäller nu.",
    );
  });

  test("and texts with nothing in common stand one after the other, at once", () => {
    const [before, after] = ["a ", "b "].map((letter) => letter.repeat(20_000));
    const parts = wordDifferences(before ?? "", after ?? "");
    expect(parts.map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });
});
