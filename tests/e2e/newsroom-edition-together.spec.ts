import { db } from "#lib/db.ts";
import { placeItems } from "#lib/placements/commands.ts";
import {
  choose,
  createClippings,
  handle,
  openEdition,
  ready,
  saveState,
  three,
  titlesOnBoard,
} from "#tests/support/edition-pages.ts";
import { cookieOf, createEditor } from "#tests/support/log-in.ts";
import { expect, test } from "#tests/support/newsroom.ts";

test("two editors change an edition at once, and nothing of either is lost", async ({
  page,
  browser,
  baseURL,
  logIn,
}) => {
  const editor = await logIn();
  const [first, second, third] = three();
  const [a = "", b = "", c = ""] = await createClippings(editor, [first, second, third]);
  const id = await openEdition(page, editor, [a, b]);

  const colleague = await createEditor("EDITOR", "Karin Kollega");
  await placeItems(colleague, { editionId: id, itemIds: [c] });
  await handle(page, second).focus();
  await page.keyboard.press("ArrowUp");
  await expect(titlesOnBoard(page)).toHaveText([second, first, third]);
  await expect(
    page.getByText(
      "Karin Kollega har ändrat utgåvan samtidigt. Här står båda ändringarna; inget är överskrivet.",
    ),
  ).toBeVisible();

  const other = await browser.newContext({ baseURL, locale: "sv-SE" });
  const [name = "", ...value] = (await cookieOf(colleague)).split("=");
  await other.addCookies([{ name, value: value.join("="), url: baseURL ?? "" }]);
  const theirs = await other.newPage();
  await theirs.goto(`/admin/editions/${id}`);
  await expect(theirs.getByText("Test Redaktör har också utgåvan öppen.")).toBeVisible();
  for (const [where, words] of [
    [page, "Min inledning."],
    [theirs, "Karins inledning."],
  ] as const) {
    await ready(where);
    await choose(where, "Uppgifter");
    await where.getByLabel("Inledning").fill(words);
  }
  await theirs.getByRole("button", { name: "Spara uppgifterna" }).click();
  await expect(theirs.getByText("Uppgifterna är EJ sparade.")).toBeHidden();
  await page.getByRole("button", { name: "Spara uppgifterna" }).click();
  await expect(page.getByText("Deras: Karins inledning.")).toBeVisible();
  await expect(page.getByText("Ditt: Min inledning.")).toBeVisible();
  await expect(db().edition.findUniqueOrThrow({ where: { id } })).resolves.toMatchObject({
    introduction: "Karins inledning.",
  });
  await page.getByRole("button", { name: "Spara mitt" }).click();
  await page.getByRole("button", { name: "Spara uppgifterna" }).click();
  await expect(page.getByText("Uppgifterna är EJ sparade.")).toBeHidden();
  await expect(db().edition.findUniqueOrThrow({ where: { id } })).resolves.toMatchObject({
    introduction: "Min inledning.",
  });
  await other.close();
});

test("an editor keeps what was done when the server does not answer", async ({ page, context, logIn }) => {
  const editor = await logIn();
  const [first, second] = three();
  const [a = "", b = ""] = await createClippings(editor, [first, second]);
  await openEdition(page, editor, [a, b]);
  const actions = (url: URL) => url.pathname.startsWith("/admin/editions/");
  await context.route(actions, (route) =>
    route.request().method() === "POST" ? route.abort() : route.fallback(),
  );
  await handle(page, second).press("ArrowUp");
  await expect(saveState(page)).toHaveText("EJ sparad");
  await expect(titlesOnBoard(page)).toHaveText([second, first]);
  await context.unroute(actions);
  await page.getByRole("button", { name: "Försök igen" }).click();
  await ready(page);
  await page.reload();
  await expect(titlesOnBoard(page)).toHaveText([second, first]);
});
