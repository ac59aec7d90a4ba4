import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { publicPages } from "./public-pages.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test(`every page can be used by everybody, ${colorScheme}`, async ({ page, request }) => {
    // The audit reads every element of every page: some seconds each on a busy machine.
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme });
    for (const path of await publicPages(request)) {
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
      expect(found, path).toEqual([]);
    }
  });
}
