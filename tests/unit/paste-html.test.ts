import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bodySchema } from "#lib/body/schema.ts";
import { quietHtml } from "#lib/paste/quiet-html.ts";
import { bodyFromHtml } from "#lib/paste/read-body.ts";
import { outline } from "#tests/support/body-outline.ts";
import { htmlTree } from "#tests/support/html-tree.ts";

const read = (name: string) => readFileSync(new URL(`../fixtures/paste/${name}`, import.meta.url), "utf8");
const pasted = (html: string) => outline(bodySchema.parse(bodyFromHtml(htmlTree(html))));

describe("an editor pastes from", () => {
  test("Google Docs: headings, nested and numbered lists, links and emphasis come along", () => {
    expect(pasted(read("google-docs.html"))).toEqual([
      "h2 Yttrande om ny utlänningslag",
      "p Nätverket **avstyrker** förslaget i [remissen](https://www.regeringen.se/remisser/2026/a-b/?q=1&utm_source=brev)_ i dess helhet_.",
      "h3 Skälen",
      "- Barns rätt till familj",
      "  - barnkonventionen, artikel 10",
      "- Rättssäkerhet",
      "p Så här gör vi:",
      "1. Läser",
      "2. Svarar",
    ]);
  });

  test("a press page of the EU: the text without buttons, menus, pictures and words for screen readers", () => {
    expect(pasted(read("press-corner.html"))).toEqual([
      "p Press release | 19 November 2026 | Brussels",
      "h2 Commission proposes common rules for reception",
      "p Today the Commission **proposes** rules on reception\u00a0conditions. See the [_questions and answers_](https://ec.europa.eu/commission/presscorner/detail/en/qanda_26_1235?a=1&b=2) and the proposal.",
      "h2 Next steps",
      "- Member States adapt their laws,",
      "  - first the border procedure,",
      "  - then reception;",
      "- The Commission reports.",
      "  p Every second year.",
      "h3 Background",
      "p Year",
      "p Applications",
      "p 2025",
      "p 912\u00a0000",
      "> p We need solidarity in practice.",
      "> - and trust",
      "p Contact: [press@ec.europa.eu](mailto:press@ec.europa.eu?subject=Reception%20rules) / Phone: +32 2 000 00 00",
      "p For journalists only.",
    ]);
  });

  test("a reviewed Word document: what was deleted, the comments and hidden text stay behind", () => {
    expect(pasted(read("word-review.html"))).toEqual([
      "h2 Beslut om återreseförbud",
      "p Domstolen upphäver beslutet i den delen, **enhälligt**.",
      "- Skälen",
      "  - barnets _bästa_",
      "another list",
      "3. Tredje punkten",
      "4. Fjärde punkten",
      "> p Så säger lagen.",
      "> p Och förarbetena.",
    ]);
  });

  test("Word on the web: lists of one entry each become one list with its levels", () => {
    expect(pasted(read("word-online.html"))).toEqual([
      "h2 Protokoll",
      "- Närvarande",
      "  - **Anna**",
      "- Frånvarande",
      "another list",
      "1. Mötet öppnas",
      "2. Mötet avslutas",
    ]);
  });

  test("a mail program: blocks without paragraphs, and preformatted text", () => {
    expect(pasted("<div>Hej<div>Rad två</div>tre</div><pre>ett\ntvå\n\ntre</pre>")).toEqual([
      "p Hej",
      "p Rad två",
      "p tre",
      "p ett / två",
      "p tre",
    ]);
  });
});

describe("what is pasted", () => {
  test("keeps the number that a list begins with, and begins anew where the source does", () => {
    expect(pasted('<ol start="4"><li>fyra<li value="7">sju</ol><ol><li>ett</ol>')).toEqual([
      "4. fyra",
      "another list",
      "7. sju",
      "another list",
      "1. ett",
    ]);
  });

  test("comes back to an outer entry after a list within it", () => {
    expect(pasted("<ul><li>a<ol><li>b</ol>c<li>d</ul>")).toEqual(["- a", "  1. b", "  p c", "- d"]);
  });

  test("leads nowhere but to the web and to mailboxes", () => {
    const links =
      '<a href="javascript:alert(1)">a</a> <a href="data:text/html,x">b</a> <a href="file:///c">c</a> ' +
      '<a href="#d">d</a> <a href="/e">e</a> <a href=" HTTPS://example.org/f ">f</a> <a href="\tjava\nscript:g">g</a>';
    expect(pasted(links)).toEqual(["p a b c d e [f](HTTPS://example.org/f) g"]);
  });

  test("is not bold where the source says that it is normal, and in headings never", () => {
    expect(
      pasted(
        '<b style="font-weight: 400">a</b> <span style="font-weight:600">b</span> <em style="font-style:normal">c</em><h2><b>d</b></h2>',
      ),
    ).toEqual(["p a **b** c", "h2 d"]);
  });

  test("is the same when a browser has been kept from complaining of its styles", () => {
    const names = ["google-docs.html", "press-corner.html", "word-review.html", "word-online.html"];
    for (const html of names.map(read)) {
      expect(quietHtml(html)).not.toMatch(/\s(style|onclick)=|<style/);
      expect(bodyFromHtml(htmlTree(quietHtml(html)))).toEqual(bodyFromHtml(htmlTree(html)));
    }
  });
});
