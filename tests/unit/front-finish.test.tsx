import fc from "fast-check";
import { defaultTreeAdapter, parse } from "parse5";
import { type ReactNode, Suspense, use } from "react";
import { type RenderToReadableStreamOptions, renderToReadableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { JsonLd } from "#components/site/json-ld.tsx";
import { finishPage, UnfinishedPage } from "#server/front/finish.ts";

/** Joins parts of a page; those in an array are there for hydration. */
function pageOf(parts: (string | [string])[]): { given: string; kept: string } {
  return {
    given: parts.flat().join(""),
    kept: parts.filter((part) => typeof part === "string").join(""),
  };
}

test("a reader gets a page without what is there for hydration, and all else byte for byte", () => {
  const { given, kept } = pageOf([
    '<!DOCTYPE html>\r\n<html lang="sv"><head><meta charSet="utf-8"/>',
    '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>',
    ['<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>'],
    '<link rel="preload" as="style" href="/b.css"/>',
    ['<LINK REL="next  ModulePreload" HREF=/c.js>'],
    ['<script src="/_next/static/chunks/b.js" async=""></script>'],
    "\r\n<title>Åsnan\r\n& 🐴</title>",
    ['<script src="/_next/static/chunks/c.js" noModule=""></script>'],
    '<script type="SpeculationRules">{"prefetch":[]}</script></head>',
    '<body class="antialiased"><!--$--><p>Text<!-- --> å<p>utan slut<table><tr>',
    ["<script>$RT=0</script>"],
    "<td>cell</table>",
    '<svg viewBox="0 0 1 1">',
    ["<script>alert(1)<g><script/></g></script>"],
    ["<script href='x'/>"],
    "<path d='M0 0'/></svg><template><b>",
    ["<script>alert(1)</script>"],
    "</b></template><noscript>utan <script>skript</script></noscript><!--/$-->",
    ["<SCRIPT id=_R_ type=module\n>if (a<b) '<!-- <script> </script>' //--></SCRIPT >"],
    ['<script>self.__next_f.push([1,"<\\/script><!--$?--><template id=\\"B:0\\">"])</script>'],
    "</body></html>\n",
  ]);
  expect(finishPage(given)).toEqual({ html: kept, status: null });
});

const lookalikes = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=/_next/static/chunks/a.js ASYNC></SCRIPT>",
  '<link rel="preload" as="script" href="/a.js"/>',
  '<link rel="modulepreload" href="/a.js">',
  '<script>self.__next_f.push([1,"x"])</script>',
  '<meta name="asylnytt:status" content="410"/>',
  '<!--$?--><template id="B:0"></template><div hidden id="S:0"></div>',
  "<!--$!-->",
  '<script>$RC("B:0","S:0")</script>',
];

test("text that looks like a script survives in a comment, a title, a field, an attribute and data", () => {
  for (const text of lookalikes) {
    const inAttribute = text.replaceAll('"', "&quot;");
    const inComment = text.replaceAll(/<!--|-->/g, "");
    const inData = JSON.stringify(text).replaceAll("</", "<\\/").replaceAll("<!--", "\\u003c!--");
    const page = `<!DOCTYPE html><html><head><title>${text}</title></head><body>
      <!-- ${inComment} --><p title="${inAttribute}">${text.replaceAll("<", "&lt;")}</p>
      <textarea>\n${text}</textarea><style>/* ${text} */</style>
      <script type="application/ld+json">${inData}</script></body></html>`;
    expect(finishPage(page)).toEqual({ html: page, status: null });
  }
});

test("data that opens a comment and a script of its own ends where browsers let it end", () => {
  for (const data of [
    '{"a":"<!--<script>-->"}',
    '{"a":"<!--<script></script>"}',
    '{"a":"<\\/script><script>"}',
  ]) {
    const { given, kept } = pageOf([
      `<html><body><script type="application/ld+json">${data}</script>`,
      ["<script>a</script>"],
      "</body></html>",
    ]);
    expect(finishPage(given).html).toBe(kept);
  }
});

test("a page says its status, which readers do not see", () => {
  const page = '<html><head><meta name="asylnytt:status" content="410"/><title>a</title></head></html>';
  expect(finishPage(page)).toEqual({ html: "<html><head><title>a</title></head></html>", status: 410 });
});

test("a page that breaks off is not shown", () => {
  const page = "<html><body><p>a</p></body></html>";
  expect(finishPage(page).html).toBe(page);
  for (let end = 0; end < page.length; end += 1) {
    expect(() => finishPage(page.slice(0, end))).toThrow(UnfinishedPage);
  }
});

async function render(page: ReactNode, options?: RenderToReadableStreamOptions): Promise<string> {
  return new Response(await renderToReadableStream(page, { onError: () => {}, ...options })).text();
}

const hydrating = {
  bootstrapScriptContent: "(globalThis.TURBOPACK||[]).push('<script>')",
  bootstrapScripts: ["/_next/static/chunks/a.js", { src: "/b.js", integrity: "sha256-a" }],
  bootstrapModules: ["/c.js"],
};

/** As Next sends along what a page was made of. */
const flight = (text: string) =>
  `<script>self.__next_f.push(${JSON.stringify([1, text]).replaceAll("<", "\\u003c")})</script>`;

function Page({
  texts: [title = "", body = "", attribute = "", data = "", field = ""],
}: {
  texts: string[];
}) {
  return (
    <html lang="sv">
      <body>
        <title>{title}</title>
        <meta name="description" content={attribute} />
        <Suspense>
          <p id={`rubrik-${attribute}`} title={attribute}>
            {body} {title}
          </p>
        </Suspense>
        <textarea defaultValue={field} />
        <JsonLd data={[{ "@context": "https://schema.org", "@type": "NewsArticle", headline: data }]} />
      </body>
    </html>
  );
}

/** The types of the script elements that a browser would make of a page. */
function scriptTypes(html: string): (string | undefined)[] {
  const types: (string | undefined)[] = [];
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attrs) {
      if (tagName === "script") types.push(attrs.find(({ name }) => name === "type")?.value);
      return defaultTreeAdapter.createElement(tagName, namespace, attrs);
    },
  };
  parse(html, { treeAdapter });
  return types;
}

test("whatever editors write survives, and exactly what React and Next add for hydration goes", async () => {
  const marks = [
    "</script>",
    "<!--",
    "-->",
    "]]>",
    "</title>",
    "</textarea>",
    "<svg>",
    '"',
    "&lt;",
    "\r\n",
    "\0",
  ];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...lookalikes, ...marks), fc.string({ unit: "binary" })), {
      maxLength: 6,
    })
    .map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 5, maxLength: 5 }), async (texts) => {
      const page = <Page texts={texts} />;
      const [plain, scripted] = [await render(page), await render(page, hydrating)];
      const given = scripted.replace("</body></html>", () => `${texts.map(flight).join("")}</body></html>`);
      const { html, status } = finishPage(given);
      expect(html).toBe(plain);
      expect(status).toBeNull();
      expect(scriptTypes(given)).toHaveLength(10);
      expect(scriptTypes(html)).toEqual(["application/ld+json"]);
    }),
    { numRuns: 300 },
  );
});

const Late = ({ content }: { content: Promise<ReactNode> }) => use(content);
const soon = (content: ReactNode) => new Promise<ReactNode>((resolve) => setImmediate(resolve, content));

function Broken(): never {
  throw new Error("no database");
}

test("a page that React filled in by a script is not shown", async () => {
  const holes = {
    "came later": <Late content={soon(<p>text</p>)} />,
    failed: <Broken />,
    "was too long": <p>{"text ".repeat(20_000)}</p>,
  };
  for (const [name, hole] of Object.entries(holes)) {
    const page = await render(
      <html lang="sv">
        <body>
          <Suspense fallback="…">{hole}</Suspense>
        </body>
      </html>,
    );
    expect(() => finishPage(page), name).toThrow(UnfinishedPage);
  }
});

test("of each mark that React leaves for its script, one is enough", () => {
  const marks = [
    "<!--$?-->",
    "<!--$!-->",
    '<template id="B:0"></template>',
    '<template id="P:1f"></template>',
    '<div hidden id="S:a"></div>',
    '<table hidden><tbody><tr id="S:2"></tr></tbody></table>',
    '<template><template id="B:0"></template></template>',
  ];
  for (const mark of marks) {
    expect(() => finishPage(`<html><body>${mark}</body></html>`), mark).toThrow(UnfinishedPage);
  }
});
