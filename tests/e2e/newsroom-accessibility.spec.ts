import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/newsroom.ts";
import { gatePages, newsroomPages } from "#tests/support/newsroom-pages.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test(`every page of the newsroom can be used by everybody, ${colorScheme}`, async ({ page, logIn }) => {
    // The audit reads every element of every page: some seconds each on a busy machine.
    test.setTimeout(300_000);
    await page.emulateMedia({ colorScheme });
    for (const path of gatePages) await audit(page, path);
    await logIn("ADMINISTRATOR");
    for (const path of await newsroomPages()) await audit(page, path);
  });
}

async function audit(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  expect(response?.status(), path).toBe(200);
  await expect(page.locator("h1"), path).toHaveCount(1);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect(found, path).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
}
