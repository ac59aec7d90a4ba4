import type { Page } from "@playwright/test";
import { audit } from "#tests/support/audit.ts";
import { expect, test } from "#tests/support/newsroom.ts";
import { gatePages, newsroomPages } from "#tests/support/newsroom-pages.ts";

test("every page of the newsroom can be used by everybody, light and dark", async ({ page, logIn }) => {
  // The audit reads every element of every page: some seconds each on a busy machine.
  test.setTimeout(300_000);
  for (const path of gatePages) await open(page, path);
  await logIn("ADMINISTRATOR");
  for (const path of await newsroomPages()) await open(page, path);
});

async function open(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  expect(response?.status(), path).toBe(200);
  await expect(page.locator("h1"), path).toHaveCount(1);
  await audit(page, path);
}
