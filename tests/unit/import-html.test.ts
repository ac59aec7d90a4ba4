import { expect, test } from "vitest";
import { bodySchema } from "#lib/body/schema.ts";
import { fixtureBytes, onlyItem, outline, parseFixture, parseHtml } from "#tests/support/import-page.ts";

const archive = onlyItem(parseFixture("archive.html"));

/** A page of one item with this under its title. */
const item = (html: string, head = "") =>
  onlyItem(
    parseHtml(
      `<html><head>${head}</head><body><p>Pressklipp</p><h2>En rubrik</h2><p>Ingress.</p>${html}</body></html>`,
    ),
  );
const body = (html: string) => outline(item(html)).slice(1);

test("a saved archive page is read as its text would be", () => {
  expect(archive).toMatchObject({
    title: "Nya avgifter för visering från februari",
    kind: "INFORMATION",
    category: "EU:s flykting- och gränspolitik",
    subCategory: "Viseringar",
    source: "Europeiska unionens råd",
    sourceDate: "2020-01-20",
    archiveDate: "2020-01-31",
  });
  expect(parseFixture("archive.html")).toMatchObject({ sponsors: ["Advokatfirman Lind"], notUnderstood: [] });
});

test("links keep their addresses, relative ones those of the saved page", () => {
  expect(archive.links).toEqual([
    { label: "Beslutet", mediaType: "PDF", url: "https://www.example.org/asylnytt/dok/beslut.pdf" },
    { label: "Pressmötet", mediaType: "VIDEO", url: "https://www.youtube.com/watch?v=abc" },
  ]);
});

test("lists are lists, within lists too; quotations, marks and links in the text stay", () => {
  expect(archive.body.content).toMatchObject([
    {
      type: "paragraph",
      content: [
        { text: "Rådet höjer avgiften till " },
        { text: "80 euro", marks: [{ type: "bold" }] },
        { text: ". Se " },
        {
          text: "beslutet i sin helhet",
          marks: [{ type: "link", attrs: { href: "https://eur-lex.example/lag?a=1&b=2" } }],
        },
        { text: " för undantagen." },
      ],
    },
    { type: "paragraph" },
    {
      type: "bulletList",
      content: [
        { content: [{ type: "paragraph" }] },
        {
          content: [
            { type: "paragraph" },
            {
              type: "orderedList",
              attrs: { start: 3 },
              content: [{ type: "listItem" }, { type: "listItem" }],
            },
          ],
        },
      ],
    },
    {
      type: "blockquote",
      content: [{ content: [{}, { text: "kostnaden", marks: [{ type: "italic" }] }, {}] }],
    },
    { type: "heading", attrs: { level: 2 } },
    { type: "paragraph" },
    { type: "paragraph", content: [{ text: "Skriv ut" }] },
  ]);
  expect(bodySchema.safeParse(archive.body).success).toBe(true);
});

test("a page written by hand in 2005, with tables, fonts and Windows-1252", () => {
  const page = parseFixture("newsletter-1252.html");
  expect(page.edition).toMatchObject({ date: "2005-10-03" });
  expect(page.items).toMatchObject([
    {
      title: "Utskottet säger ja – med tillägg",
      category: "Nya regler och lagförslag",
      source: "Riksdagen",
      editorNote: "Omröstningen är i november",
      links: [
        { label: "Betänkandet", mediaType: "PDF", url: "http://www.riksdagen.example/bet.pdf" },
        { label: "Läs mer", mediaType: "WEB", url: "http://www.riksdagen.example/" },
      ],
    },
    { title: "Fence grows higher", kind: "PRESS", language: "en", links: [{ label: "Full story" }] },
  ]);
  expect(page.items.slice(0, 1).flatMap(outline)).toEqual([
    "p: Utskottet vill ha ett tillägg i lagen. Tillägget gäller:",
    "- barn i familj",
    "- barn utan familj",
  ]);
  expect(page.sources.map(({ name }) => name)).toEqual(["FN", "BBC", "Sveriges Radio"]);
  expect(page.notUnderstood).toEqual([]);
});

test("scripts, styles, navigation and what is hidden are not content", () => {
  const html =
    "<script>a()</script><style>b{}</style><nav>c</nav><noscript>d</noscript><p hidden>e</p><!-- f --><p>Kvar.</p>";
  expect(body(html)).toEqual(["p: Kvar."]);
});

test("one line break ends a line, two leave a gap", () => {
  expect(body("<div>Tre delar:<br>Ett är här.<br>Två är där.<br><br>Sedan slut.</div>")).toEqual([
    "p: Tre delar:",
    "- Ett är här.",
    "- Två är där.",
    "p: Sedan slut.",
  ]);
});

test("unclosed tags and crossed ones do no harm", () => {
  expect(body("<p><b>Fet <i>och</b> lutande</i><p>Ny<ul><li>ett<li>två</ul>")).toEqual([
    "p: Fet och lutande",
    "p: Ny",
    "- ett",
    "- två",
  ]);
});

test("a page that is indented with quotations quotes nothing", () => {
  const page = parseHtml(
    "<blockquote><p>Pressklipp</p><p>En rubrik</p><p>Text ett.</p><p>Text två.</p></blockquote>",
  );
  expect(outline(onlyItem(page))).toEqual(["p: Text ett.", "p: Text två."]);
});

test.each([
  ["https://a.example/x.pdf", "PDF"],
  ["https://a.example/x.PDF?y=1", "PDF"],
  ["https://a.example/x.mp3", "AUDIO"],
  ["https://youtu.be/abc", "VIDEO"],
  ["https://a.example/x.docx", "OTHER"],
  ["https://a.example/pdf", "WEB"],
])("the address %s tells that the link is %s", (url, mediaType) => {
  expect(item(`<p><a href="${url}">Läs</a></p>`).links).toEqual([{ label: "Läs", mediaType, url }]);
});

test("what the page says of a link goes before its address", () => {
  expect(
    item('<p><a href="https://a.example/x">Läs</a> (Extern länk till pdf-fil)</p>').links[0]?.mediaType,
  ).toBe("PDF");
});

test("an address that cannot be followed is unknown, and one that is none makes no link", () => {
  expect(item('<p><a href="../a.html">Läs</a> (Extern länk)</p>').links).toEqual([
    { label: "Läs", mediaType: "WEB", url: null },
  ]);
  for (const href of [
    "javascript:alert(1)",
    "JaVa\tScript:alert(1)",
    "data:text/html,x",
    "#topp",
    "vbscript:x",
  ]) {
    const read = item(`<p>Se <a href="${href}">hit</a> nu.</p><p><a href="${href}">Läs</a></p>`);
    expect(JSON.stringify(read)).not.toContain("href");
    expect(read.links).toEqual([]);
  }
});

test.each([
  ['<base href="https://a.example/b/">'],
  ['<link rel="canonical" href="https://a.example/b/c.html">'],
  ['<meta property="og:url" content="https://a.example/b/c.html">'],
])("relative addresses are those of %s", (head) => {
  expect(item('<p><a href="d.pdf">Läs</a></p>', head).links[0]?.url).toBe("https://a.example/b/d.pdf");
});

test("several links in one paragraph are several, a link in a sentence stays in it", () => {
  const two = item(
    '<p><a href="https://a.example/">Ett</a> | <a href="https://b.example/">Två</a> (Extern länk)</p>',
  );
  expect(two.links.map(({ label, url }) => [label, url])).toEqual([
    ["Ett", "https://a.example/"],
    ["Två", "https://b.example/"],
  ]);
  const inText = item('<p>Se <a href="https://a.example/">rapporten</a> för mer.</p>');
  expect(inText.links).toEqual([]);
  expect(JSON.stringify(inText.body)).toContain("https://a.example/");
});

test("a paragraph that ends with its link keeps its text", () => {
  const read = item('<p>Beslutet gäller nu. <a href="https://a.example/">Läs mer</a> (Extern länk)</p>');
  expect(outline(read)).toEqual(["p: Ingress.", "p: Beslutet gäller nu."]);
  expect(read.links).toMatchObject([{ label: "Läs mer", url: "https://a.example/" }]);
});

test("a line that is not understood is reported with its line in the file", () => {
  const page = parseHtml(
    "<html>\n<body>\n<h1>Asylnytt - 3 maj 2019</h1>\n\n<p>\n  Vem vet vad detta är</p></body></html>",
  );
  expect(page.notUnderstood).toEqual([{ file: "sida.html", line: 6, text: "Vem vet vad detta är" }]);
});

test("preformatted text has its lines", () => {
  expect(body("<pre>Så här:\nett\ntvå\n\nSlut.</pre>")).toEqual(["p: Så här:", "- ett", "- två", "p: Slut."]);
});

test("nesting a thousand deep is read", () => {
  expect(body(`${"<div><blockquote><ul><li>".repeat(1000)}Djupt`)).toEqual(["- Djupt"]);
});

test("the fixture is really in Windows-1252", () => {
  expect(fixtureBytes("newsletter-1252.html").includes(0x96)).toBe(true);
});
