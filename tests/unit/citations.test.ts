import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bibtexOf, citationOf, citationTags, risOf } from "#lib/citations/rules.ts";

const item = {
  slug: "nya-regler",
  title: "Nya regler & lagförslag: 50 % färre {#1}",
  summary: "Kort om saken.",
  language: "sv",
  publishedAt: new Date("2021-03-24T07:30:00Z"),
  sources: [{ slug: "migrationsverket", name: "Migrationsverket" }],
  sourceDate: "2021-03-22",
  category: { slug: "regler", name: "Nya regler och lagförslag", parent: null },
  alsoIn: [],
};

const read = (citation: string) => new Cite(citation).data[0];

describe("a scholar cites an item", () => {
  test("in a Swedish text, with who said it first", () => {
    expect(citationOf(item, "Asylnytt", { source: "Källa" })).toMatch(
      /^Asylnytt, ”Nya regler & lagförslag: 50 % färre {#1}”, 24 mars 2021, http\S+\/nyheter\/nya-regler\. Källa: Migrationsverket, 22 mars 2021\.$/,
    );
    const bare = { ...item, sources: [], sourceDate: null };
    expect(citationOf(bare, "Asylnytt", { source: "Källa" })).toMatch(/nya-regler\.$/);
  });

  test("from a BibTeX file", () => {
    expect(read(bibtexOf(item, "Asylnytt"))).toMatchObject({
      type: "webpage",
      title: item.title,
      URL: expect.stringMatching(/\/nyheter\/nya-regler$/),
      issued: { "date-parts": [[2021, 3, 24]] },
      author: [expect.objectContaining({ family: "Asylnytt" })],
    });
  });

  test("from a RIS file", () => {
    expect(read(risOf(item, "Asylnytt"))).toMatchObject({
      type: "webpage",
      title: item.title,
      URL: expect.stringMatching(/\/nyheter\/nya-regler$/),
      issued: { "date-parts": [[2021, 3, 24]] },
    });
  });

  test("with Zotero, from the page's head", () => {
    expect(citationTags(item, "Asylnytt")).toMatchObject({
      citation_title: item.title,
      citation_publication_date: "2021/03/24",
      "DC.source": ["Migrationsverket"],
    });
  });

  test("whatever its title is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (title) => {
        fc.pre(/[\p{L}\p{N}]/u.test(title));
        const ris = risOf({ ...item, title }, "Asylnytt");
        for (const line of ris.split("\r\n").slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
        const bibtex = bibtexOf({ ...item, title }, "Asylnytt");
        const open = bibtex.match(/(?<!\\)\{/g)?.length;
        expect(bibtex.match(/(?<!\\)\}/g)?.length).toBe(open);
        expect(read(bibtex)?.URL).toMatch(/nya-regler$/);
      }),
    );
  });
});
