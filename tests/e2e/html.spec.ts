import { expect, test } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { publicPages } from "./public-pages.ts";

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

test("no page styles an element in its place", async ({ request }) => {
  for (const path of await publicPages(request)) {
    const html = await (await request.get(path)).text();
    expect(html, path).not.toMatch(/ style="/);
  }
});
