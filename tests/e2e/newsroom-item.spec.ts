import type { BrowserContext, Page } from "@playwright/test";
import { db } from "#lib/db.ts";
import { cookieOf, logInAs } from "#tests/support/log-in.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const text = (page: Page) => page.getByRole("textbox", { name: "Text", exact: true });
const state = (page: Page) => page.getByRole("status", { name: "Sparat eller inte" });
const saved = (page: Page) => expect(state(page)).toHaveText(/^Sparad \d\d\.\d\d$/, { timeout: 15_000 });

/** What was typed last, whatever else the tests write at the same time. */
const unique = (words: string) => `${words} ${crypto.randomUUID().slice(0, 8)}`;

async function writeItem(page: Page, title: string): Promise<void> {
  await page.goto("/admin/items/new");
  await field(page, "Rubrik").fill(title);
  await text(page).fill("Rådet har enats om nya regler.");
  await saved(page);
  await expect(page).toHaveURL(/\/admin\/items\/[0-9a-f-]{36}$/);
}

/** Nothing reaches the server any more, as in a tunnel; pages that are open stay. */
async function cutConnection(context: BrowserContext): Promise<() => Promise<void>> {
  const cut = (route: { abort: () => Promise<void> }) => route.abort();
  const actions = (url: URL) => url.pathname.startsWith("/admin/items/");
  await context.route(actions, (route) =>
    route.request().method() === "POST" ? cut(route) : route.fallback(),
  );
  return () => context.unroute(actions);
}

test.describe("an editor writes an item", () => {
  test("and it is saved by itself, under an address made from its title", async ({ page, logIn }) => {
    await logIn();
    const title = unique("Rådet enas om mottagande");
    await writeItem(page, title);
    await expect(field(page, "Adress")).toHaveValue(/^radet-enas-om-mottagande-/);
    await page.reload();
    await expect(field(page, "Rubrik")).toHaveValue(title);
    await expect(text(page)).toHaveText("Rådet har enats om nya regler.");
  });

  test("from a pasted address, of which type, label, language and source are guessed", async ({
    page,
    logIn,
  }) => {
    await logIn();
    await page.goto("/admin/items/new");
    const adder = field(page, "Klistra in en adress");
    await adder.fill("www.consilium.europa.eu/sv/press/press-releases/2021/03/24/");
    await adder.press("Enter");
    await expect(
      page.getByRole("button", { name: /^Pressmeddelande från Europeiska unionens råd/ }),
    ).toBeVisible();
    await expect(page.getByRole("button", { name: "Ta bort källan Europeiska unionens råd" })).toBeVisible();
    await page.getByRole("button", { name: /^Pressmeddelande från/ }).click();
    await expect(page.getByRole("combobox", { name: "Slag" })).toHaveValue("WEB");
    await expect(page.getByRole("combobox", { name: "Språk" }).first()).toHaveValue("sv");
    await saved(page);
  });

  test("with a source that is not there yet", async ({ page, logIn }) => {
    await logIn();
    await writeItem(page, unique("Ny källa"));
    const name = unique("Föreningen");
    const finder = page.getByRole("combobox", { name: "Sök källa" });
    await finder.pressSequentially(name);
    await page.getByRole("option", { name: `Skapa källan ”${name}”` }).click();
    await page.getByRole("combobox", { name: "Skapa källan som" }).selectOption("Organisation");
    await page.getByRole("button", { name: `Skapa ”${name}”` }).click();
    await expect(page.getByRole("button", { name: `Ta bort källan ${name}` })).toBeVisible();
    await saved(page);
  });

  test("and hears of items that have the same title", async ({ page, logIn }) => {
    await logIn();
    const title = unique("Domstolen prövar förvaret");
    await writeItem(page, title);
    await page.goto("/admin/items/new");
    await field(page, "Rubrik").fill(title);
    await expect(page.getByRole("status").filter({ hasText: "Liknande rubriker" })).toContainText(title);
  });
});

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
