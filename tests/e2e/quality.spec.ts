import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { HtmlValidate } from "html-validate";
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

test("every page is valid HTML", async ({ request }) => {
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: {
      // React writes void elements, boolean attributes and doctype in its own, equally valid way.
      "void-style": "off",
      "attribute-boolean-style": "off",
      "doctype-style": "off",
      "attribute-empty-style": "off",
    },
  });
  for (const path of await publicPages(request)) {
    const html = await (await request.get(path)).text();
    const report = await validator.validateString(html);
    const messages = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
    );
    expect(messages, path).toEqual([]);
  }
});

test("no page holds a placeholder that only a script would fill", async ({ request }) => {
  for (const path of await publicPages(request)) {
    const html = await (await request.get(path)).text();
    expect(html, path).not.toMatch(/<template id="B:|<!--\$\?-->/);
    expect(html, path).not.toMatch(/ style="/);
  }
});
