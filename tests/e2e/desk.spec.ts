import type { Page } from "@playwright/test";
import { bodyFromParagraphs } from "#lib/body/rules.ts";
import { createItems } from "#lib/items/commands.ts";
import type { NewItem } from "#lib/items/schema.ts";
import { submitItem } from "#lib/review/commands.ts";
import { audit } from "#tests/support/audit.ts";
import { createEditor } from "#tests/support/log-in.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const draft = (title: string): NewItem => ({
  title,
  lead: null,
  body: bodyFromParagraphs(["Text."]),
  editorNote: null,
  kind: "EDITORIAL",
  language: "sv",
  categoryId: null,
  alsoInIds: [],
  sourceIds: [],
  sourceDate: null,
  links: [],
});

/** Keys do something once the page's script is there, and so do buttons. */
const untilReady = (page: Page) =>
  expect(page.getByRole("button", { name: "Sök", exact: true })).toBeEnabled();

test("an editor sees what waits for review, and is there in one click", async ({ page, logIn }) => {
  const title = `Väntar ${crypto.randomUUID()}`;
  const mira = await createEditor("CONTRIBUTOR", "Mira Medarbetare");
  const [item] = await createItems(mira, [draft(title)]);
  if (item) await submitItem(mira, { id: item.id, version: item.version });
  await logIn("EDITOR");
  await page.goto("/admin");
  const row = page.getByRole("region", { name: "Väntar på granskning" }).getByRole("link", { name: title });
  await expect(row).toContainText("Mira Medarbetare");
  await row.click();
  await expect(page).toHaveURL(`/admin/items/${item?.id}`);
});

test("an editor finds anything with Ctrl+K, arrows and Enter, also by another word order", async ({
  page,
  logIn,
}) => {
  const mark = crypto.randomUUID().slice(0, 8);
  const editor = await logIn("EDITOR");
  const [item] = await createItems(editor, [draft(`Dublinöverföringar ${mark} stoppas`)]);
  await page.goto("/admin/account");
  await untilReady(page);
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Sök i allt" });
  await expect(field).toBeFocused();
  await field.fill(`stoppas ${mark}`);
  const found = page.getByRole("option", { name: /Dublinöverföringar/ });
  await expect(found).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(field).toBeHidden();

  await page.getByRole("button", { name: "Sök", exact: true }).click();
  await field.fill("migrationsverket");
  await expect(page.getByRole("group", { name: "Källor" }).getByRole("option")).toContainText([
    "Migrationsverket",
  ]);
  await field.fill("24 mars 2021");
  await expect(page.getByRole("option", { name: /24 mars 2021/ })).toBeVisible();
  await field.fill("utgåvor");
  await expect(page.getByRole("option", { selected: true })).toHaveText("Utgåvor");
  await field.fill(mark);
  await expect(found).toHaveAttribute("aria-selected", "true");
  await field.press("Enter");
  await expect(page).toHaveURL(`/admin/items/${item?.id}`);
});

test("an editor goes places with single keys, never while typing, and can switch them off", async ({
  page,
  logIn,
}) => {
  await logIn("EDITOR");
  await page.goto("/admin");
  await untilReady(page);
  await page.keyboard.press("g");
  await page.keyboard.press("n");
  await expect(page).toHaveURL("/admin/items");
  await untilReady(page);
  await page.keyboard.press("/");
  const search = page.getByRole("main").getByRole("searchbox");
  await expect(search).toBeFocused();
  await page.keyboard.type("gt?n");
  await expect(search).toHaveValue("gt?n");
  await search.blur();

  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Kortkommandon" });
  await expect(list.getByText("Skriv en ny notis")).toBeVisible();
  await list.getByRole("checkbox").uncheck();
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await page.keyboard.press("?");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await expect(page.getByRole("dialog", { name: "Sök i allt" })).toBeVisible();
  await expect(page).toHaveURL("/admin/items");
});

test("a contributor's desk and search hold nothing that is others'", async ({ page, logIn }) => {
  await logIn("CONTRIBUTOR");
  await page.goto("/admin");
  await untilReady(page);
  await expect(page.getByRole("link", { name: "Ny utgåva" })).toHaveCount(0);
  await page.getByRole("button", { name: "Sök", exact: true }).click();
  await page.getByRole("combobox").fill("migrationsverket");
  await expect(page.getByRole("status")).toContainText("Inget med");
});

test("on a narrow screen the menu begins where one is", async ({ page, logIn }) => {
  await logIn("ADMINISTRATOR");
  await page.goto("/admin/settings");
  await expect(page.getByRole("navigation").getByRole("link", { name: "Inställningar" })).toBeInViewport({
    ratio: 1,
  });
});

test("desk, tips, search and list of keys can be used by everybody, light and dark", async ({
  page,
  logIn,
}) => {
  await logIn("EDITOR");
  for (const path of ["/admin", "/admin/tips"]) {
    await page.goto(path);
    await untilReady(page);
    await audit(page, path);
  }
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await audit(page, "the list of keys");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("migrationsverket");
  await expect(page.getByRole("option").first()).toBeVisible();
  await audit(page, "quick find");
});
