import { rmSync } from "node:fs";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { type ActingEditor, actingWith } from "#tests/support/acting-editor.ts";
import { closedPages } from "#tests/support/admin-pages.ts";
import { bodyOf, type PayloadRecords, storePayloads } from "#tests/support/payload-records.ts";
import { hasPayloads, livePayloads, packed, payloads } from "#tests/support/payloads.ts";
import { sendTips } from "#tests/support/sent-tips.ts";
import { type StartedSite, startSite } from "#tests/support/site.ts";
import { dangersIn, layTripwire } from "#tests/support/tripwire.ts";

test.describe.configure({ mode: "serial", timeout: 400_000 });
test.skip(!hasPayloads, "skipped where ../shared/corpora is missing");

const administrator = { email: "anna@example.org", password: "blank-kastanj-cykelväg" };

/** A site of its own: its very name is hostile. */
let site: StartedSite;
let anna: BrowserContext;
let reader: BrowserContext;
let editor: ActingEditor;
const fired: string[] = [];
let records: PayloadRecords;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  const { email: ADMIN_EMAIL, password: ADMIN_PASSWORD } = administrator;
  site = await startSite({ ADMIN_EMAIL, ADMIN_PASSWORD });
  const options = { baseURL: site.url, bypassCSP: true, viewport: { width: 1280, height: 900 } };
  [anna, reader] = [await browser.newContext(options), await browser.newContext(options)];
  for (const context of [anna, reader]) context.setDefaultTimeout(20_000);
  for (const context of [anna, reader]) await layTripwire(context, site.url, fired);
  const page = await anna.newPage();
  await page.goto("/admin/login");
  await page.getByLabel("E-post").fill(administrator.email);
  await page.getByLabel("Lösenord", { exact: true }).fill(administrator.password);
  await page.getByRole("button", { name: "Logga in", exact: true }).click();
  await page.waitForURL((address) => !address.pathname.startsWith("/admin/login"));
  await page.close();
  const cookies = (await anna.cookies()).map(({ name, value }) => `${name}=${value}`);
  editor = actingWith(site.url, cookies.join("; "));
});

test.afterAll(async () => {
  await anna?.close();
  await reader?.close();
  await site?.stop();
  if (site) rmSync(site.dataDir, { recursive: true });
});

test("the tripwire notices what runs", async () => {
  const page = await reader.newPage();
  await page.goto("/om");
  await page.evaluate((html) => {
    document.body.innerHTML = html.join("");
  }, livePayloads);
  await expect.poll(() => fired.length).toBeGreaterThan(20);
  expect((await dangersIn(page)).length).toBeGreaterThan(20);
  await page.close();
  // From here on nothing is to fire.
  fired.length = 0;
});

test("every payload is stored or refused with words, in every field", async () => {
  records = await storePayloads(editor);
  let version = 0;
  const saveSettings = async (siteName: string, tagline: string) => {
    const contactEmail = tagline.slice(0, 60).includes("@") ? tagline : "";
    const { code } = await editor.call("saveSettings", { version, siteName, tagline, contactEmail });
    if (code === null) version += 1;
  };
  const taglines = packed(payloads, 160);
  for (const [at, siteName] of packed(payloads, 60).entries()) {
    await saveSettings(siteName, taglines[at % taglines.length] ?? "");
  }
  for (const name of packed(payloads, 100)) await editor.call("saveOwnName", { name });
  await saveSettings("</title><svg onload=alert(1)>", "<img src=x onerror=alert(1)>");
  expect((await editor.call("saveAbout", { version, about: bodyOf(payloads) })).code).toBeNull();
  await editor.call("saveOwnName", { name: "<img src=x onerror=alert(1)>" });
  for (const text of payloads.slice(0, 60)) {
    await editor.call("find", { text: text.slice(0, 200) });
    await editor.call("findSources", { text: text.slice(0, 200) });
    await editor.call("checkTyped", { id: records.items[0], title: text.slice(0, 500), urls: [text], text });
  }
  const answers = await sendTips(site, payloads);
  expect(answers.filter((status) => status >= 500)).toEqual([]);
});

async function look(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBeLessThan(500);
  expect(await dangersIn(page), path).toEqual([]);
  expect(fired, path).toEqual([]);
}

test("a reader opens every page that shows them, and nothing runs", async () => {
  const page = await reader.newPage();
  const found = new Set(["/", "/amnen", "/utgavor/2019-03-03", "/kallor", "/om", "/tipsa"]);
  await look(page, "/utgavor/2019-03-03");
  const linked = await page.$$eval("a[href^='/']", (links) => links.map((each) => each.getAttribute("href")));
  for (const section of ["/nyheter/", "/amnen/", "/kallor/"]) {
    const paths = linked.filter((path): path is string => path?.startsWith(section) === true);
    for (const path of [...new Set(paths)].slice(0, 45)) found.add(path);
  }
  for (const path of found) await look(page, path);
  for (const payload of livePayloads.filter(({ length }) => length < 60).slice(0, 15)) {
    await look(page, `/nyheter/${encodeURIComponent(payload)}?x=${encodeURIComponent(payload)}`);
  }
  await page.close();
});

test("the feed and the site map stay XML, and a feed reader that shows them as HTML runs nothing", async () => {
  const page = await reader.newPage();
  await page.goto("/om");
  const { faults, shown } = await page.evaluate(async () => {
    const parse = async (path: string) =>
      new DOMParser().parseFromString(await (await fetch(path)).text(), "application/xml");
    const [feed, map] = [await parse("/rss.xml"), await parse("/sitemap.xml")];
    const parts = [...map.getElementsByTagName("loc")].map(
      ({ textContent }) => new URL(textContent ?? "").pathname,
    );
    const errors = [feed, map, ...(await Promise.all(parts.map(parse)))].flatMap((each) => [
      ...each.querySelectorAll("parsererror"),
    ]);
    const texts = [...feed.getElementsByTagName("*")]
      .filter(({ nodeName }) => /^(description|content:encoded)$/.test(nodeName))
      .map(({ textContent }) => textContent ?? "");
    document.body.innerHTML = texts.join("<hr>");
    return { faults: errors.map(({ textContent }) => textContent), shown: texts.length };
  });
  expect(faults).toEqual([]);
  expect(shown).toBeGreaterThan(50);
  expect(await dangersIn(page)).toEqual([]);
  expect(fired).toEqual([]);
  await page.close();
});

test("an administrator opens every page of the newsroom, and nothing runs", async () => {
  const page = await anna.newPage();
  const { items, drafts, categories, sources, sponsor, edition } = records;
  for (const at of [0, 1, 5]) {
    const ids = {
      items: items[at],
      categories: categories[at],
      sources: sources[at],
      sponsors: sponsor,
      editions: edition,
    };
    for (const path of closedPages(ids).filter((each) => at === 0 || /-/.test(each))) await look(page, path);
  }
  for (const id of [...items.slice(2, 4), ...drafts.slice(0, 4)]) await look(page, `/admin/items/${id}`);
  for (const query of ["from=1&to=2", "from=2&to=3", "from=1&to=5"]) {
    await look(page, `/admin/items/${items[2]}/history?${query}`);
  }
  for (const payload of livePayloads.filter(({ length }) => length < 60).slice(0, 5)) {
    const text = encodeURIComponent(payload);
    for (const path of ["items?text=", "history?text=", "sources?q=", "login?next="]) {
      await look(page, `/admin/${path}${text}`);
    }
  }
  await look(page, "/admin/history?type=item");
  await page.close();
});

test("an editor finds, previews, types and pastes them, and nothing runs", async () => {
  const page = await anna.newPage();
  await look(page, "/admin/items");
  const search = page.getByRole("dialog").getByRole("combobox");
  // The page knows its keys once its script runs.
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(search).toBeFocused({ timeout: 1000 });
  }).toPass();
  for (const words of ["alert", "<svg", "onerror"]) {
    await search.fill(words);
    await expect(page.getByRole("option").first()).toContainText(words);
  }
  expect(await dangersIn(page)).toEqual([]);

  await page.goto("/admin/items/new");
  const text = page.getByRole("textbox", { name: "Text", exact: true });
  await expect(page.getByRole("button", { name: "Fetstil", exact: true })).toBeEnabled();
  for (const format of ["text/html", "text/plain"]) {
    await text.evaluate(
      (element, [type, all]) => {
        for (const html of all) {
          const clipboardData = new DataTransfer();
          clipboardData.setData(type, html);
          element.dispatchEvent(
            new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
          );
        }
      },
      [format, payloads] as const,
    );
    expect(await dangersIn(page), format).toEqual([]);
  }
  for (const name of ["Rubrik", "Ingress (valfritt)", "Asylnytts kommentar (valfritt)"]) {
    await page.getByRole("textbox", { name, exact: true }).fill(packed(livePayloads, 480)[0] ?? "");
  }
  await page.getByRole("combobox", { name: "Sök källa, namn eller förkortning" }).fill("<svg onload");
  await expect(page.getByRole("status", { name: "Sparat eller inte" })).toHaveText(/^Sparad/, {
    timeout: 20_000,
  });
  expect(await dangersIn(page)).toEqual([]);
  await page.reload();
  await expect(page.getByRole("button", { name: "Fetstil", exact: true })).toBeEnabled();
  expect(await dangersIn(page)).toEqual([]);
  expect(fired).toEqual([]);
  await page.close();
});

test("whoever was sent a preview opens it, and nothing runs", async () => {
  const page = await reader.newPage();
  for (const of of [
    { itemId: records.drafts[0] },
    { itemId: records.items[1] },
    { editionId: records.edition },
  ]) {
    const { url } = await editor.call("createPreviewLink", of);
    await look(page, url);
  }
  await page.close();
});
