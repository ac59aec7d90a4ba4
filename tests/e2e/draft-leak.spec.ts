import { categoryPage } from "#lib/addresses.ts";
import { createPreviewLink, revokePreviewLink } from "#lib/previews/commands.ts";
import { listPreviewLinks } from "#lib/previews/desk.ts";
import { anyRecords, closedPages } from "#tests/support/admin-pages.ts";
import { type HiddenRecords, makeHiddenRecords } from "#tests/support/hidden-records.ts";
import { logInAs } from "#tests/support/log-in.ts";
import { expect, test } from "#tests/support/newsroom.ts";
import { formsOf, type Got, get, walkSite } from "#tests/support/walk-site.ts";

test.describe.configure({ timeout: 300_000 });

/** Made once for all tests: where they are not shown does not change. */
let made: Promise<HiddenRecords> | undefined;
const hiddenRecords = () => {
  made ??= makeHiddenRecords();
  return made;
};

function expectSilent({ asked, text }: Got, { secret }: HiddenRecords): void {
  const at = text.indexOf(secret);
  expect(at < 0 ? "" : `${asked} says …${text.slice(Math.max(0, at - 200), at)}`).toBe("");
}

test("nothing that is not public stands in anything that the site sends to readers", async ({ baseURL }) => {
  const hidden = await hiddenRecords();
  let published = false;
  const seen = await walkSite(baseURL ?? "", hidden.addresses, (got) => {
    expectSilent(got, hidden);
    published ||= got.text.includes(hidden.published.slug);
  });
  // What is public was among it.
  expect(published).toBe(true);
  expect(seen.size).toBeGreaterThan(40);
});

test("whoever guesses the address of something that is not public learns nothing, in any form", async ({
  baseURL,
}) => {
  const url = baseURL ?? "";
  const hidden = await hiddenRecords();
  for (const path of [...hidden.addresses, `/nyheter/${hidden.published.slug}`, categoryPage("x")]) {
    for (const form of formsOf(path)) expectSilent(await get(url, form), hidden);
  }
  // Of what was withdrawn the address says so; the rest was never there.
  for (const path of hidden.addresses) expect([404, 410], path).toContain((await get(url, { path })).status);
});

test("a preview opens by its secret alone, and no more when it was taken back", async ({ baseURL }) => {
  const url = baseURL ?? "";
  const hidden = await hiddenRecords();
  const { draft, editor, secret } = hidden;
  const { path } = await createPreviewLink(editor, { itemId: draft.id });
  expect((await get(url, { path })).text).toContain(secret);
  const guesses = [`${path}x`, path.slice(0, -1), path.toUpperCase(), "/forhandsvisning", `/x${path}`];
  for (const guess of [...guesses, `/forhandsvisning/${draft.id}`, `/forhandsvisning/${draft.slug}`]) {
    for (const form of formsOf(guess)) expectSilent(await get(url, form), hidden);
  }
  for (const { id } of await listPreviewLinks(editor, { itemId: draft.id })) {
    await revokePreviewLink(editor, { id });
  }
  for (const form of formsOf(path)) {
    const got = await get(url, form);
    expectSilent(got, hidden);
    expect(got.status).not.toBe(200);
  }
});

test("readers get nothing of a preview that somebody opens at the same moment", async ({ baseURL }) => {
  const url = baseURL ?? "";
  const hidden = await hiddenRecords();
  const { path } = await createPreviewLink(hidden.editor, { itemId: hidden.draft.id });
  const readers = ["/", `/nyheter/${hidden.published.slug}`, `/nyheter/${hidden.draft.slug}`, "/rss.xml"];
  for (let round = 0; round < 50; round++) {
    const headers: Record<string, string> = round % 2 === 0 ? {} : { rsc: "1" };
    const [preview, ...others] = await Promise.all(
      [path, ...readers].map((each) => get(url, { path: each, headers })),
    );
    expect(preview?.text).toContain(hidden.secret);
    for (const got of others) expectSilent(got, hidden);
  }
});

test("what is typed into a public item reaches nobody before it is published", async ({
  page,
  context,
  baseURL,
}) => {
  const hidden = await hiddenRecords();
  const path = `/nyheter/${hidden.published.slug}`;
  await logInAs(context, baseURL ?? "", "EDITOR");
  await page.goto(`/admin/items/${hidden.published.id}`);
  const title = page.getByLabel("Rubrik", { exact: true });
  await title.fill(`Ny rubrik ${hidden.secret}`);
  await title.blur();
  await expect(page.getByRole("button", { name: /^Publicera ändring/ }).first()).toBeEnabled();
  for (const form of formsOf(path)) expectSilent(await get(baseURL ?? "", form), hidden);
  expectSilent(await get(baseURL ?? "", { path: "/rss.xml" }), hidden);
});

test("who is not logged in gets nothing from the newsroom but the way to the login", async ({ baseURL }) => {
  const url = baseURL ?? "";
  const hidden = await hiddenRecords();
  const records = { ...(await anyRecords()), items: hidden.draft.id };
  for (const path of closedPages(records)) {
    for (const cookie of ["", "asylnytt.session_token=x.y"]) {
      const got = await get(url, { path, headers: { cookie } });
      expect(got.status, got.asked).toBe(307);
      expect(got.text, got.asked).toMatch(/^\/admin\/login/);
      for (const form of formsOf(path)) {
        expectSilent(await get(url, { ...form, headers: { ...form.headers, cookie } }), hidden);
      }
    }
  }
});
