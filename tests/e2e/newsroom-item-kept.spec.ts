import { db } from "#lib/db.ts";
import { cutConnection, field, saved, state, text, unique, writeItem } from "#tests/support/item-form.ts";
import { cookieOf, logInAs } from "#tests/support/log-in.ts";
import { expect, test } from "#tests/support/newsroom.ts";

test.describe("nothing that was typed is lost", () => {
  test("when the connection goes and the page is loaded anew", async ({ page, context, logIn }) => {
    await logIn();
    const title = unique("I tunneln");
    await writeItem(page, title);
    const reconnect = await cutConnection(context);
    await field(page, "Ingress (valfritt)").fill("Skrivet utan förbindelse.");
    await expect(state(page)).toHaveText(/EJ sparad – ingen förbindelse/, { timeout: 15_000 });
    await page.reload();
    await expect(field(page, "Ingress (valfritt)")).toHaveValue("");
    await reconnect();
    await page.getByRole("button", { name: "Hämta tillbaka den" }).click();
    await expect(field(page, "Ingress (valfritt)")).toHaveValue("Skrivet utan förbindelse.");
    await saved(page);
    await page.reload();
    await expect(field(page, "Ingress (valfritt)")).toHaveValue("Skrivet utan förbindelse.");
    await expect(page.getByRole("button", { name: "Hämta tillbaka den" })).toHaveCount(0);
  });

  test("when the lid is closed before the first save", async ({ page, context, logIn }) => {
    await logIn();
    await page.goto("/admin/items/new");
    await cutConnection(context);
    const title = unique("Aldrig sparad");
    await field(page, "Rubrik").fill(title);
    await expect(state(page)).toHaveText(/EJ sparad – ingen förbindelse/, { timeout: 15_000 });
    await page.goto("/admin/items/new");
    await page.getByRole("button", { name: "Hämta tillbaka den" }).click();
    await expect(field(page, "Rubrik")).toHaveValue(title);
  });

  test("when the session ends: after logging in it is saved by itself", async ({
    page,
    context,
    baseURL,
    logIn,
  }) => {
    const anna = await logIn();
    await writeItem(page, unique("Utloggad"));
    await db().session.deleteMany({ where: { editorId: anna.id } });
    await field(page, "Ingress (valfritt)").fill("Skrivet efter utloggningen.");
    await expect(state(page)).toHaveText(/EJ sparad – du är utloggad/, { timeout: 15_000 });
    await expect(state(page).getByRole("link")).toHaveAttribute("href", /^\/admin\/login/);
    const [name = "", value = ""] = (await cookieOf(anna)).split("=");
    await context.addCookies([{ name, value, url: baseURL ?? "" }]);
    await saved(page);
  });
});

test.describe("two editors have the same item open", () => {
  test("and see each other's changes; what both changed is decided by hand", async ({
    page,
    browser,
    baseURL,
    logIn,
  }) => {
    await logIn();
    await writeItem(page, unique("Två om samma"));
    const context = await browser.newContext({ baseURL });
    await logInAs(context, baseURL ?? "", "EDITOR");
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(other.getByText("Test Redaktör har också notisen öppen.")).toBeVisible();

    await page.getByRole("textbox", { name: "Ingress (valfritt)" }).fill("Annas ingress.");
    await page.getByRole("combobox", { name: "Ämne" }).selectOption({ index: 1 });
    await saved(page);
    const reconnect = await cutConnection(context);
    await field(other, "Ingress (valfritt)").fill("Eriks ingress.");
    await text(other).fill("Eriks text.");
    await reconnect();
    await other.keyboard.press("Control+s");

    const panel = other.getByRole("region", { name: /har sparat samma notis medan du skrev/ });
    await expect(panel.getByRole("group", { name: "Ingress" })).toContainText("Annas");
    await expect(panel.getByRole("group", { name: "Ingress" })).toContainText("Eriks");
    await expect(panel.getByRole("group")).toHaveCount(1);
    await expect(state(other)).toHaveText(/EJ sparad – ni har ändrat samma sak/);
    await panel.getByRole("button", { name: "Ändra för hand" }).click();
    await field(other, "Ingress (valfritt)").fill("Annas och Eriks ingress.");
    await panel.getByRole("button", { name: "Spara det sammanslagna" }).click();
    await saved(other);

    await page.reload();
    await expect(field(page, "Ingress (valfritt)")).toHaveValue("Annas och Eriks ingress.");
    await expect(text(page)).toHaveText("Eriks text.");
    await expect(page.getByRole("combobox", { name: "Ämne" })).not.toHaveValue("");
    const id = page.url().split("/").at(-1) ?? "";
    const revisions = await db().revision.findMany({ where: { itemId: id }, select: { content: true } });
    expect(JSON.stringify(revisions)).toContain("Annas ingress.");
    await context.close();
  });
});
