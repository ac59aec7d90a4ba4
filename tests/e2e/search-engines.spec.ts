import sharp from "sharp";
import { createItems, saveItems } from "#lib/items/commands.ts";
import { publishItems, withdrawItem } from "#lib/publishing/commands.ts";
import { exampleItem } from "#tests/support/example-item.ts";
import { createEditor } from "#tests/support/log-in.ts";
import { expect, test } from "#tests/support/newsroom.ts";

test("a search is for readers, not for search engines", async ({ page }) => {
  await page.goto("/sok?q=asyl");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex, follow");
});

test("a feed that somebody opens in a browser looks like the site, and says what it is for", async ({
  page,
}) => {
  for (const path of ["/rss.xml", "/atom.xml"]) {
    await page.goto(path);
    const looks = await page.evaluate(() => {
      const title = document.querySelector("channel > title, feed > title");
      const note = getComputedStyle(document.documentElement, "::before").content;
      return { title: title && getComputedStyle(title).fontWeight, note };
    });
    expect(looks.title, path).toBe("600");
    expect(looks.note, path).toMatch(/flöde/);
  }
});

test("a search engine understands an item", async ({ page }) => {
  await page.goto("/");
  await page
    .getByRole("link", { name: /^Commission and Committee of the Regions/ })
    .first()
    .click();
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  const nodes = blocks.flatMap((block) => JSON.parse(block)).flatMap((node) => node["@graph"] ?? node);
  const article = nodes.find((node) => node["@type"] === "NewsArticle");
  expect(article).toMatchObject({
    inLanguage: "en",
    headline: expect.any(String),
    publisher: expect.anything(),
  });
  expect(article.datePublished).toMatch(/^2021-03-24T/);
  expect(JSON.stringify(article.isBasedOn)).toContain("http");
  expect(nodes.some((node) => node["@type"] === "BreadcrumbList")).toBe(true);
});

test("whoever shares an item or an edition shows its picture", async ({ page, request }) => {
  const shared = new Set<string>();
  for (const path of ["/utgavor/2021-03-24", "/nyheter/antalet-asylsokande-halverat-pa-ett-ar"]) {
    await page.goto(path);
    const tag = (name: string) =>
      page.locator(`head meta[property="${name}"], head meta[name="${name}"]`).getAttribute("content");
    const address = (await tag("og:image")) ?? "";
    const picture = await request.get(address);
    expect(picture.status(), path).toBe(200);
    expect(await sharp(await picture.body()).metadata()).toMatchObject({
      format: "png",
      width: Number(await tag("og:image:width")),
      height: Number(await tag("og:image:height")),
    });
    expect(await tag("twitter:card")).toBe("summary_large_image");
    expect(await tag("og:image:alt")).toMatch(/\S{5,}/);
    expect(await page.locator('script[type="application/ld+json"]').first().textContent()).toContain(address);
    shared.add(address);
  }
  expect(shared.size).toBe(2);
});

test("a picture that was shared leads to what the item is called now, and is gone with it", async ({
  request,
}) => {
  const editor = await createEditor("ADMINISTRATOR");
  const [item] = await createItems(editor, [exampleItem({ title: "Delas strax" })]);
  const { id = "", slug = "" } = item ?? {};
  await publishItems(editor, { items: [{ id, version: 1 }] });
  const page = await (await request.get(`/nyheter/${slug}`)).text();
  const [address = ""] = /\/nyheter\/[^"/]+\/bild-[\da-f]+\.png/.exec(page) ?? [];
  const ask = () => request.get(address, { maxRedirects: 0 });
  expect((await ask()).status()).toBe(200);
  const content = { ...exampleItem({ title: "Heter nu så", slug: `${slug}-nu` }), archiveDate: null };
  await saveItems(editor, [{ id, version: 1, content }]);
  await expect.poll(async () => (await ask()).status()).toBe(308);
  const now = await request.get(address);
  expect(now.url()).toContain(`/nyheter/${slug}-nu/bild-`);
  expect(now.headers()["content-type"]).toBe("image/png");
  await withdrawItem(editor, { id, version: 2, reason: "Den stämde inte." });
  await expect.poll(async () => (await request.get(now.url())).status()).toBe(410);
});

test("the sitemap lists every public page in its parts", async ({ request }) => {
  const pathsIn = async (map: string) => {
    const xml = await (await request.get(map)).text();
    return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => new URL(loc ?? "").pathname);
  };
  const parts = await pathsIn("/sitemap.xml");
  const paths = (await Promise.all(parts.map(pathsIn))).flat();
  expect(paths).toContain("/");
  expect(paths).toContain("/utgavor/2021-03-24");
  expect(paths.filter((path) => path.startsWith("/nyheter/")).length).toBeGreaterThanOrEqual(15);
  expect((await request.get("/sitemap/1999.xml")).status()).toBe(404);
  expect(await (await request.get("/robots.txt")).text()).toMatch(/Sitemap: https?:\/\/.*\/sitemap\.xml/);
});

test("a feed reader gets the newest items, newest first", async ({ request }) => {
  const response = await request.get("/rss.xml");
  expect(response.headers()["content-type"]).toMatch(/application\/(rss\+)?xml/);
  const xml = await response.text();
  const dates = [...xml.matchAll(/<pubDate>([^<]+)<\/pubDate>/g)].map(([, date]) => Date.parse(date ?? ""));
  expect(dates.length).toBeGreaterThanOrEqual(15);
  const itemDates = dates.slice(-15);
  expect(itemDates).toEqual([...itemDates].sort((a, b) => b - a));
  expect(xml).toMatch(/<guid isPermaLink="false">/);
});
