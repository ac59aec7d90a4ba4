import { createPreviewLink } from "#lib/previews/commands.ts";
import { adminPages, anyRecords } from "#tests/support/admin-pages.ts";
import { cookieOf, createEditor } from "#tests/support/log-in.ts";
import { expect, test } from "#tests/support/newsroom.ts";
import { readServerActions } from "#tests/support/server-actions.ts";
import { publicPages } from "./public-pages.ts";

test.describe.configure({ timeout: 180_000 });

/** Answers that any cache between the site and a browser, the browser's own included, must forget. */
async function expectForgotten(address: string, init: RequestInit): Promise<void> {
  const answer = await fetch(address, { redirect: "manual", ...init });
  await answer.arrayBuffer();
  const asked = `${init.method ?? "GET"} ${address} ${JSON.stringify(init.headers)}: ${answer.status}`;
  expect(answer.headers.get("cache-control"), asked).toContain("no-store");
  expect(answer.headers.get("cache-control"), asked).not.toContain("public");
}

type Headers = Record<string, string>;
const plain: Headers = {};
const asData: Headers = { rsc: "1" };

test("nothing that the newsroom answers is kept on its way", async ({ baseURL }) => {
  const cookie = await cookieOf(await createEditor("ADMINISTRATOR"));
  const missing = ["/admin/finns-inte", "/admin/items/finns-inte", "/admin/items.rsc"];
  for (const path of [...adminPages(await anyRecords()), ...missing]) {
    for (const headers of [plain, { cookie }, asData, { ...asData, cookie }]) {
      await expectForgotten(`${baseURL}${path}`, { headers });
      if (headers.rsc) await expectForgotten(`${baseURL}${path}?_rsc`, { headers });
    }
  }
});

test("nothing that an action answers is kept on its way", async ({ baseURL }) => {
  const cookie = await cookieOf(await createEditor("ADMINISTRATOR"));
  const ending = ["logOut", "logOutEverywhere"];
  for (const { id, name, page } of readServerActions()) {
    if (ending.includes(name)) continue;
    for (const origin of [baseURL ?? "", "https://evil.example"]) {
      const headers = { cookie, origin, "next-action": id, "content-type": "text/plain;charset=UTF-8" };
      await expectForgotten(`${baseURL}${page}`, { method: "POST", headers, body: "[{}]" });
    }
  }
});

test("a page that is not public yet is kept nowhere", async ({ baseURL }) => {
  const { items: itemId = "" } = await anyRecords();
  const editor = await createEditor("ADMINISTRATOR");
  const { path } = await createPreviewLink(editor, { itemId });
  for (const headers of [plain, asData]) await expectForgotten(`${baseURL}${path}`, { headers });
});

test("a reader gets no cookie anywhere", async ({ page, request, context, baseURL }) => {
  const feeds = ["/rss.xml", "/sitemap.xml", "/robots.txt", "/api/health"];
  const paths = [...(await publicPages(request)), ...feeds];
  for (const path of paths) {
    for (const headers of [plain, asData, { cookie: "asylnytt.session_token=x.y" }]) {
      const answer = await fetch(`${baseURL}${path}`, { headers });
      await answer.arrayBuffer();
      expect(answer.headers.getSetCookie(), path).toEqual([]);
    }
  }
  const answer = await fetch(`${baseURL}/tipsa/skicka`, {
    method: "POST",
    headers: { origin: baseURL ?? "" },
    body: new URLSearchParams({ text: "" }),
  });
  expect(answer.headers.getSetCookie()).toEqual([]);
  for (const path of paths.slice(0, 12)) await page.goto(path);
  expect(await context.cookies()).toEqual([]);
});
