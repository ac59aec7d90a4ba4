import type { Page } from "@playwright/test";
import { db } from "#lib/db.ts";
import { audit } from "#tests/support/audit.ts";
import {
  choose,
  createClippings,
  handle,
  openEdition,
  ready,
  someDay,
  three,
  titlesOnBoard,
} from "#tests/support/edition-pages.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const told = (page: Page, words: string) => expect(page.getByText(words, { exact: true })).toBeVisible();
const isWide = (page: Page) => (page.viewportSize()?.width ?? 0) >= 1024;

test("an editor makes an edition, adds items by keyboard only, orders them, and publishes it all", async ({
  page,
  logIn,
}) => {
  const editor = await logIn();
  const [first, second, third] = three();
  const mark = first.split(" ")[1] ?? "";
  await createClippings(editor, [third, second, first]);
  const day = someDay();

  await page.goto("/admin/editions");
  await page.getByLabel("Datum").fill(day);
  await page.getByRole("button", { name: "Gör utgåvan" }).press("Enter");
  await expect(page).toHaveURL(/\/admin\/editions\/[0-9a-f-]{36}$/);
  await ready(page);

  await choose(page, "Utan utgåva");
  await page.getByRole("searchbox", { name: "Sök i rubrikerna" }).fill(mark);
  const add = page.getByRole("button", { name: /^Lägg till ”/ });
  await expect(add).toHaveCount(3);
  await add.first().focus();
  // The keyboard stays on the next item's button each time.
  for (const left of [2, 1, 0]) {
    await page.keyboard.press("Enter");
    await expect(add).toHaveCount(left);
  }
  await ready(page);

  await choose(page, "Utgåvan");
  await expect(titlesOnBoard(page)).toHaveCount(3);
  const last = (await titlesOnBoard(page).nth(2).textContent()) ?? "";
  await handle(page, last).focus();
  await page.keyboard.press("ArrowUp");
  await told(page, `”${last}” står nu på plats 2 av 3 i Debatt och partipolitik, Pressklipp.`);
  await expect(handle(page, last)).toBeFocused();
  await page.keyboard.press("Home");
  await expect(titlesOnBoard(page).first()).toHaveText(last);
  await expect(handle(page, last)).toBeFocused();
  await ready(page);
  const order = await titlesOnBoard(page).allTextContents();

  await choose(page, "Uppgifter");
  await page.getByRole("button", { name: "Lägg till en period" }).press("Enter");
  await page.locator('input[name^="gap-"][name$="-from"]').fill("1990-03-01");
  await page.locator('input[name^="gap-"][name$="-to"]').fill("1990-03-08");
  const gap = "Utgåvan saknar material från perioden 1–8 mars 1990.";
  await expect(page.getByLabel("Vad läsaren får veta")).toHaveValue(gap);
  await page.getByRole("button", { name: "Spara uppgifterna" }).press("Enter");
  await expect(page.getByText("Uppgifterna är EJ sparade.")).toBeHidden();

  await choose(page, "Publicera");
  const preview = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Visa som läsare" }).press("Enter");
  const shown = await preview;
  await expect(shown.getByText(gap)).toBeVisible();
  await expect(shown.getByRole("heading", { name: last })).toBeVisible();
  await shown.close();
  await page.getByRole("button", { name: "Publicera utgåvan nu" }).press("Enter");
  await page.getByRole("link", { name: "Till utgåvan på webbplatsen" }).click();
  await expect(page).toHaveURL(`/utgavor/${day}`);
  await expect(page.getByText(gap)).toBeVisible();
  const headings = page.getByRole("heading", { level: 4 }).filter({ hasText: mark });
  await expect(headings).toHaveText(order);
});

test("an editor drags items in and to another place, takes one out, and undoes it", async ({
  page,
  logIn,
}) => {
  test.skip(!isWide(page), "where the two lists stand beside each other");
  const editor = await logIn();
  const [first, second, third] = three();
  const [a = "", b = ""] = await createClippings(editor, [first, second]);
  await createClippings(editor, [third]);
  await openEdition(page, editor, [a, b]);
  const row = (title: string) => page.locator("li[data-item]").filter({ hasText: title });

  await row(third).dragTo(row(first), { targetPosition: { x: 80, y: 4 } });
  await expect(titlesOnBoard(page)).toHaveText([third, first, second]);
  await row(third).dragTo(row(second), { targetPosition: { x: 80, y: 40 } });
  await expect(titlesOnBoard(page)).toHaveText([first, second, third]);
  await ready(page);

  await handle(page, second).click();
  await page.getByRole("button", { name: "Ta ut ur utgåvan" }).click();
  await expect(titlesOnBoard(page)).toHaveText([first, third]);
  await expect(page.getByRole("button", { name: `Lägg till ”${second}”` })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(titlesOnBoard(page)).toHaveText([first, second, third]);
  await page.getByRole("button", { name: "Ångra" }).click();
  await expect(titlesOnBoard(page)).toHaveText([third, first, second]);
  await ready(page);
  await page.reload();
  await expect(titlesOnBoard(page)).toHaveText([third, first, second]);
});

test("an edition with an item that lacks something is not published, and the item is named", async ({
  page,
  logIn,
}) => {
  const editor = await logIn();
  const [first, second] = three();
  const [whole = ""] = await createClippings(editor, [first]);
  const [lacking = ""] = await createClippings(editor, [second], { sourceIds: [] });
  await openEdition(page, editor, [whole, lacking]);
  await choose(page, "Publicera");
  await expect(page.getByText("Måste rättas först (1)")).toBeVisible();
  await page.getByRole("button", { name: "Publicera utgåvan nu" }).click();
  await expect(page.getByRole("alert").filter({ hasText: second })).toContainText("källan saknas");
  await expect(page.getByRole("link", { name: second }).last()).toHaveAttribute("href", /admin\/items/);
});

test("an item leaves a published edition with a reason only", async ({ page, logIn }) => {
  const editor = await logIn();
  const [first, second] = three();
  await openEdition(page, editor, await createClippings(editor, [first, second]));
  await choose(page, "Publicera");
  await page.getByRole("button", { name: "Publicera utgåvan nu" }).click();
  await expect(page.getByRole("link", { name: "Till utgåvan på webbplatsen" })).toBeVisible();
  await choose(page, "Utgåvan");
  await handle(page, first).click();
  await page.getByRole("button", { name: "Ta ut ur utgåvan" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Skäl").fill("Stod i fel utgåva.");
  await dialog.getByRole("button", { name: "Ta ut ur utgåvan" }).click();
  await expect(titlesOnBoard(page)).toHaveText([second]);
  await ready(page);
  await page.reload();
  await expect(titlesOnBoard(page)).toHaveText([second]);
});

test("two editions are published together from the list", async ({ page, logIn }) => {
  const editor = await logIn();
  const [first, second] = three();
  const [a = "", b = ""] = await createClippings(editor, [first, second]);
  const ids = [await openEdition(page, editor, [a]), await openEdition(page, editor, [b])];
  await page.goto("/admin/editions");
  for (const id of ids) {
    const row = page.getByRole("row").filter({ has: page.locator(`a[href$="${id}"]`) });
    await row.getByRole("checkbox").check();
  }
  await expect(page.getByText("2 utgåvor valda")).toBeVisible();
  await page.getByRole("button", { name: "Publicera de valda nu" }).click();
  await expect.poll(() => db().edition.count({ where: { id: { in: ids }, status: "PUBLISHED" } })).toBe(2);
});

test("the pages for editions can be used by everybody, light and dark", async ({ page, logIn }) => {
  const editor = await logIn();
  const [first, second] = three();
  await openEdition(page, editor, await createClippings(editor, [first, second]));
  await handle(page, first).click();
  await audit(page, "Utgåvan");
  for (const part of ["Utan utgåva", "Uppgifter", "Publicera"]) {
    await choose(page, part);
    await audit(page, part);
  }
  await page.goto("/admin/editions");
  await audit(page, "Utgåvor");
});
