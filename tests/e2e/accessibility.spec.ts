import { test } from "@playwright/test";
import { audit } from "#tests/support/audit.ts";
import { publicPages } from "./public-pages.ts";

test("every page can be used by everybody, light and dark", async ({ page, request }) => {
  // The audit reads every element of every page: some seconds each on a busy machine.
  test.setTimeout(240_000);
  for (const path of await publicPages(request)) {
    await page.goto(path);
    await audit(page, path);
  }
});
