import type { Page } from "@playwright/test";
import type { Editor } from "#lib/auth/schema.ts";
import { db } from "#lib/db.ts";
import { createItems } from "#lib/items/commands.ts";
import { publishItems } from "#lib/publishing/commands.ts";
import { exampleItem } from "#tests/support/example-item.ts";
import { unique } from "#tests/support/item-form.ts";
import { recordsBeside } from "#tests/support/items-in-states.ts";
import { expect, test } from "#tests/support/newsroom.ts";

/** Items that have a word in common that no others have. @returns the word */
async function writeItems(editor: Editor, ...titles: string[]): Promise<string> {
  const word = unique("lista").split(" ")[1] ?? "";
  await createItems(
    editor,
    titles.map((title) => exampleItem({ title: `${title} ${word}` })),
  );
  return word;
}

const rows = (page: Page) => page.getByRole("row").filter({ has: page.getByRole("rowheader") });
const tick = (page: Page, title: string) => page.getByRole("checkbox", { name: `Välj ”${title}”` }).check();
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("an editor finds items by words and status, and the address keeps it", async ({ page, logIn }) => {
  const word = await writeItems(await logIn(), "Ett", "Två");
  await page.goto("/admin/items");
  await page.getByLabel("Ord i rubrik eller ingress").fill(word);
  await button(page, "Visa").click();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole("link", { name: /^Publicerad/ }).click();
  await expect(page.getByText("Ingen notis passar in på det du har valt.")).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`text=${word}`));
  await page.getByRole("link", { name: /^Utkast/ }).click();
  await expect(rows(page)).toHaveCount(2);
});

test("an editor moves several items, places them in an edition and sets their time", async ({
  page,
  logIn,
}) => {
  const editor = await logIn();
  const word = await writeItems(editor, "Ett", "Två", "Tre");
  const { categoryId, editionId } = await recordsBeside(editor);
  await page.goto(`/admin/items?text=${word}`);
  await tick(page, `Ett ${word}`);
  await tick(page, `Två ${word}`);
  await button(page, "Flytta till ämne …").click();
  await page.getByRole("combobox", { name: "Ämne" }).last().selectOption(categoryId);
  await button(page, "Flytta till ämnet").click();
  await expect(page.getByText("2 notiser är flyttade.")).toBeVisible();
  expect(await db().item.count({ where: { categoryId } })).toBe(2);

  await tick(page, `Ett ${word}`);
  await tick(page, `Två ${word}`);
  await button(page, "Placera i utgåva …").click();
  await page.getByRole("combobox", { name: "Utgåva" }).last().selectOption(editionId);
  await button(page, "Placera i utgåvan").click();
  await expect(page.getByText("2 notiser står i utgåvan.")).toBeVisible();
  expect(await db().placement.count({ where: { editionId } })).toBe(2);

  await tick(page, `Tre ${word}`);
  await button(page, "Tidsätt …").click();
  await page.getByLabel("Dag", { exact: true }).fill("2031-03-24");
  await page.getByLabel("Klockslag").fill("06:30");
  await button(page, "Publicera vid den tiden").click();
  await expect(page.getByText("Notisen är tidsatt.")).toBeVisible();
  await expect(rows(page).filter({ hasText: "Tre" })).toContainText("publiceras 24 mars 2031 kl. 06.30");
});

test("an editor withdraws several items, but not when one was saved by somebody else meanwhile", async ({
  page,
  logIn,
}) => {
  const editor = await logIn();
  const word = await writeItems(editor, "Ett", "Två");
  const items = await db().item.findMany({ where: { title: { contains: word } } });
  await publishItems(editor, { items: items.map(({ id, version }) => ({ id, version })) });
  await page.goto(`/admin/items?text=${word}`);
  const [first] = items;
  await db().item.update({ where: { id: first?.id ?? "" }, data: { version: { increment: 1 } } });
  await tick(page, `Ett ${word}`);
  await tick(page, `Två ${word}`);
  await button(page, "Återta …").click();
  await page.getByLabel("Skäl, visas för läsarna").fill("Uppgifterna stämde inte.");
  await button(page, "Återta notiserna").click();
  await expect(page.getByRole("alert").filter({ hasText: "har sparats av någon annan" })).toBeVisible();
  expect(await db().item.count({ where: { title: { contains: word }, status: "PUBLISHED" } })).toBe(2);

  await page.reload();
  await tick(page, `Ett ${word}`);
  await tick(page, `Två ${word}`);
  await button(page, "Återta …").click();
  await page.getByLabel("Skäl, visas för läsarna").fill("Uppgifterna stämde inte.");
  await button(page, "Återta notiserna").click();
  await expect(page.getByText("2 notiser är återtagna.")).toBeVisible();
  await expect(rows(page).first()).toContainText("Återtagen");
});

test("the page on which an item is written stays light: at most 350 KB of script", async ({
  page,
  logIn,
}) => {
  await logIn();
  const scripts = new Map<string, number>();
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const isScript = new Set<string>();
  session.on(
    "Network.responseReceived",
    ({ requestId, type }) => type === "Script" && isScript.add(requestId),
  );
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
    scripts.set(requestId, encodedDataLength),
  );
  await page.goto("/admin/items/new", { waitUntil: "networkidle" });
  const bytes = [...scripts].reduce((sum, [id, length]) => sum + (isScript.has(id) ? length : 0), 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(350 * 1024);
});
