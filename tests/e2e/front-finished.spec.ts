import { expect, test } from "@playwright/test";
import { publicPages } from "./public-pages.ts";

test("no page that a reader opens holds or loads a script", async ({ request }) => {
  for (const path of await publicPages(request)) {
    const html = await (await request.get(path)).text();
    expect(html, path).toMatch(/<main[\s>].*<\/html>$/s);
    // React writes every `<` of a text as an escape: one that is left begins an element.
    expect(html.match(/<script(?! type="application\/ld\+json">)[^>]*>/gi), path).toBeNull();
    expect(html.match(/<link[^>]*(modulepreload|as="script")[^>]*>/gi), path).toBeNull();
    expect(html, path).not.toMatch(/__next_f|asylnytt:status/);
  }
});

test("no page holds a placeholder that only a script would fill", async ({ request }) => {
  for (const path of await publicPages(request)) {
    const html = await (await request.get(path)).text();
    expect(html, path).not.toMatch(/<!--\$[?!~]-->|\sid="[BPS]:[\da-f]+"|\$R[CSX]\(/);
  }
});
