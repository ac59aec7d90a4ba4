import { type CDPSession, expect, type Page, test } from "@playwright/test";
import { hearFaults } from "#tests/support/policy-faults.ts";

/** What Chromium says about fetching ahead, told by its developer tools. */
async function hearPreloading(page: Page) {
  const tools: CDPSession = await page.context().newCDPSession(page);
  const candidates = new Set<string>();
  const ready = new Set<string>();
  tools.on("Preload.preloadingAttemptSourcesUpdated", ({ preloadingAttemptSources }) => {
    for (const { key } of preloadingAttemptSources) candidates.add(key.url);
  });
  tools.on("Preload.prefetchStatusUpdated", ({ prefetchUrl, status }) => {
    if (status === "Ready") ready.add(prefetchUrl);
  });
  await tools.send("Preload.enable");
  return { candidates, ready };
}

const firstItem = (page: Page) => page.locator('main a[href^="/nyheter/"]').first();

/** How the page that is shown came into the browser (Navigation Timing, `deliveryType`). */
const delivery = (page: Page) =>
  page.evaluate(() => performance.getEntriesByType("navigation").map((entry) => entry.toJSON().deliveryType));

test("what a reader points at is there before the click", async ({ page, context }) => {
  const faults = await hearFaults(context);
  const { ready } = await hearPreloading(page);
  await page.goto("/");
  const link = firstItem(page);
  await link.hover();
  const address = await link.evaluate((anchor: HTMLAnchorElement) => anchor.href);
  await expect.poll(() => [...ready]).toEqual([address]);
  await link.click();
  await expect(page).toHaveURL(address);
  await expect(page.getByRole("article")).toBeVisible();
  expect(await delivery(page)).toEqual(["navigational-prefetch"]);
  expect(faults).toEqual([]);
});

test("only pages to read are fetched ahead", async ({ page, baseURL }) => {
  const { candidates } = await hearPreloading(page);
  await page.goto("/");
  const hrefs = await page
    .locator("a")
    .evaluateAll((anchors: HTMLAnchorElement[]) =>
      anchors.filter((anchor) => !anchor.getAttribute("href")?.startsWith("#")).map(({ href }) => href),
    );
  const isRead = /^\/($|om$|integritet$|nyheter\/|(amnen|utgavor|kallor|arkiv|mal)(\/|$))/;
  const expected = hrefs.filter(
    (href) => href.startsWith(`${baseURL}/`) && isRead.test(new URL(href).pathname),
  );
  const withoutAnchor = (hrefs: Iterable<string>) =>
    [...new Set([...hrefs].map((href) => href.replace(/#.*/, "")))].sort();
  expect(expected.length).toBeGreaterThan(20);
  expect(hrefs.filter((href) => !expected.includes(href)).length).toBeGreaterThan(5);
  await expect.poll(() => withoutAnchor(candidates)).toEqual(withoutAnchor(expected));
});

for (const reducedMotion of ["no-preference", "reduce"] as const) {
  const fades = reducedMotion === "no-preference";
  test(`one page ${fades ? "fades into" : "gives way at once to"} the next, ${reducedMotion}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion });
    await page.addInitScript(() => {
      addEventListener("pagereveal", ({ viewTransition }) => {
        document.documentElement.dataset.faded = String(viewTransition !== null);
      });
    });
    await page.goto("/");
    await firstItem(page).click();
    await expect(page).toHaveURL(/\/nyheter\//);
    await expect(page.locator("html")).toHaveAttribute("data-faded", String(fades));
  });
}
