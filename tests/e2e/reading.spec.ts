import { expect, test } from "@playwright/test";

test.describe("a reader browses", () => {
  test("opens the current edition and finds what it holds", async ({ page }) => {
    await page.goto("/");
    await expect(page).toHaveTitle(/Asylnytt/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/24 mars 2021/i);
    const sponsor = page.getByRole("link", { name: /Fridh Advokatbyrå/ }).first();
    await expect(sponsor).toHaveAttribute("rel", /sponsored/);
    await expect(
      page.getByRole("heading", { level: 2, name: "EU:s flykting- och gränspolitik" }),
    ).toBeVisible();
    await expect(
      page.getByRole("heading", { level: 2, name: "Allmänt om migration, statistik" }),
    ).toBeVisible();
    await expect(page.getByText("Pressklipp saknas").first()).toBeVisible();
    await expect(page.getByRole("heading", { name: "Senaste" })).toBeVisible();
    await expect(page.getByRole("contentinfo")).toContainText(/Bevakning/);
    await expect(page.getByRole("contentinfo")).toContainText(/Sammanställning/);
    await expect(page.getByRole("contentinfo")).toContainText(/ideellt/);
  });

  test("jumps from the index to a category", async ({ page }) => {
    await page.goto("/");
    const index = page.getByRole("navigation", { name: /ämnen i utgåvan|i den här utgåvan/i });
    const link = index.getByRole("link").first();
    const target = await link.getAttribute("href");
    await link.click();
    await expect(page).toHaveURL(new RegExp(`${target}$`));
    await expect(page.locator(target ?? "")).toBeInViewport();
  });

  test("reads an item, its sources, dates and typed links", async ({ page }) => {
    await page.goto("/");
    await page
      .getByRole("link", { name: /^Commission and Committee of the Regions/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/nyheter\/[a-z0-9-]+$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveAttribute("lang", "en");
    await expect(page.getByRole("navigation", { name: "Du är här" })).toContainText(
      "EU:s flykting- och gränspolitik",
    );
    await expect(page.getByRole("main").locator("time").first()).toHaveAttribute("datetime", /^2021-03-/);
    await expect(page.getByRole("heading", { name: "Länkar" })).toBeVisible();
    await expect(page.getByRole("main")).toContainText(/PDF/);
    await expect(page.getByRole("link", { name: /24 mars 2021/ }).first()).toHaveAttribute(
      "href",
      /^\/utgavor\/2021-03-24/,
    );
  });

  test("follows a category to its archive by kind", async ({ page }) => {
    await page.goto("/amnen");
    await page.getByRole("main").getByRole("link", { name: "Allmänt om migration, statistik" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Allmänt om migration, statistik");
    await expect(
      page.getByRole("heading", { name: "Information från myndigheter och organisationer" }),
    ).toBeVisible();
    await expect(page.getByRole("heading", { name: "Pressklipp", exact: true })).toBeVisible();
    const response = await page.goto("/amnen/allmant-om-migration-statistik/information");
    expect(response?.status()).toBe(200);
  });

  test("is told where press clippings are missing", async ({ page }) => {
    await page.goto("/amnen/kultur-personer-diverse");
    await expect(page.getByText("Pressklipp saknas")).toBeVisible();
  });

  test("goes back and forth between editions", async ({ page }) => {
    await page.goto("/utgavor");
    await page
      .getByRole("main")
      .getByRole("link", { name: /24 mars 2021/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/utgavor\/2021-03-24$/);
    await page.locator('a[rel~="prev"]').first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/mars 2021/);
    await page.locator('a[rel~="next"]').first().click();
    await expect(page).toHaveURL(/\/utgavor\/2021-03-24$/);
  });

  test("looks up a source and what it said", async ({ page }) => {
    await page.goto("/kallor");
    await page
      .getByRole("main")
      .getByRole("link", { name: /^Migrationsverket/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/kallor\/migrationsverket$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Migrationsverket");
    await expect(page.getByRole("main").locator('a[href^="/nyheter/"]').first()).toBeVisible();
  });

  test("reads who is behind it, and what is kept about readers", async ({ page }) => {
    await page.goto("/om");
    await expect(page.getByRole("main")).toContainText(/ansvarig utgivare/i);
    await expect(page.getByRole("main")).toContainText("Sanna Vestin");
    await page.goto("/integritet");
    await expect(page.getByRole("main")).toContainText(/kakor|cookies/i);
  });

  test("is told plainly that a page does not exist", async ({ page }) => {
    for (const path of [
      "/finns-inte",
      "/nyheter/finns-inte",
      "/amnen/finns-inte",
      "/utgavor/1999-01-01",
      "/kallor/finns-inte",
    ]) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByRole("link", { name: /aktuell utgåva|startsidan/i }).first()).toBeVisible();
    }
  });
});

test("a reader searches, narrows what was found, and opens it", async ({ page }) => {
  await page.goto("/sok");
  await page.getByRole("searchbox", { name: "Sök bland notiserna" }).first().fill("barn");
  await page.getByRole("button", { name: "Sök" }).first().press("Enter");
  await expect(page).toHaveURL(/\/sok\?q=barn$/);
  await expect(page.locator("mark").first()).toHaveText(/^barn/i);
  const all = await page.locator("article").count();
  await page
    .getByRole("navigation", { name: "Begränsa sökningen" })
    .getByRole("link", { name: /^Praxisnotiser/ })
    .click();
  await expect(page).toHaveURL(/\/sok\?q=barn&typ=praxisnotiser$/);
  expect(await page.locator("article").count()).toBeLessThan(all);
  await page.getByRole("link", { name: "Ta bort: Praxisnotiser" }).click();
  await expect(page.locator("article")).toHaveCount(all);
  await page.locator("article h3 a").first().click();
  await expect(page).toHaveURL(/\/nyheter\//);
});

test("a reader who misspells is asked what was meant", async ({ page }) => {
  await page.goto("/sok?q=flyktning");
  await page.getByRole("link", { name: "flykting", exact: true }).click();
  await expect(page.locator("article")).not.toHaveCount(0);
});

test("a reader on a phone opens the menu", async ({ page, viewport }) => {
  test.skip((viewport?.width ?? 0) > 600, "wide screens show the menu openly");
  await page.goto("/");
  await page.locator("header summary").first().click();
  await page.getByRole("navigation", { name: "Huvudmeny" }).getByRole("link", { name: "Källor" }).click();
  await expect(page).toHaveURL(/\/kallor$/);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader gets the whole page all the same", async ({ page }) => {
    await page.goto("/");
    const titles = await page.locator("main h3 a, main h3").count();
    expect(titles).toBeGreaterThanOrEqual(10);
    await page.locator('main a[href^="/nyheter/"]').first().click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
});

test("a reader who tabs first meets the way past the menu", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText("Till innehållet");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#innehall$/);
});
