import { examplePassword } from "#tests/support/log-in.ts";
import { expect, test } from "#tests/support/newsroom.ts";

test("an editor who is logged in is known by name", async ({ page, logIn }) => {
  const { name } = await logIn("EDITOR");
  await page.goto("/admin/account");
  await expect(page.getByRole("link", { name })).toBeVisible();
});

test("an editor logs in with a password, is back where they wanted to go, and logs out", async ({
  page,
  logIn,
  context,
}) => {
  const { email } = await logIn("EDITOR");
  await context.clearCookies();
  await page.goto("/admin/account?x=1");
  await expect(page).toHaveURL(/\/admin\/login\?next=/);
  await page.getByLabel("E-post").fill(email);
  await page.getByLabel("Lösenord", { exact: true }).fill("fel lösenord, alldeles fel");
  await page.getByRole("button", { name: "Logga in", exact: true }).click();
  await expect(page.getByRole("alert").first()).toContainText("stämmer inte");
  await expect(page.getByLabel("E-post")).toHaveValue(email);
  await page.getByLabel("Lösenord", { exact: true }).fill(examplePassword);
  await page.getByRole("button", { name: "Logga in", exact: true }).click();
  await expect(page).toHaveURL("/admin/account?x=1");
  await page.getByRole("button", { name: "Logga ut", exact: true }).click();
  await expect(page.getByText("Du är utloggad.")).toBeVisible();
  await page.goto("/admin/account");
  await expect(page).toHaveURL(/\/admin\/login/);
});

test("an editor makes a passkey and logs in with it", async ({ page, logIn, context }) => {
  const device = await context.newCDPSession(page);
  await device.send("WebAuthn.enable");
  await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const { name } = await logIn("CONTRIBUTOR");
  await page.goto("/admin/account");
  await page.getByText("Lägg till en nyckel").first().click();
  await page.getByLabel("Namn på nyckeln").fill("min telefon");
  await page
    .locator("form")
    .filter({ has: page.getByLabel("Namn på nyckeln") })
    .getByLabel("Lösenordet du har nu")
    .fill(examplePassword);
  await page.getByRole("button", { name: "Lägg till en nyckel" }).click();
  await expect(page.getByText("Nyckeln är tillagd.")).toBeVisible();
  await expect(page.getByText("min telefon", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Logga ut", exact: true }).click();
  await expect(page.getByText("Du är utloggad.")).toBeVisible();
  await page.goto("/admin/account");
  await page.getByRole("button", { name: "Logga in med nyckel" }).click();
  await expect(page.getByRole("heading", { name: "Ditt konto" })).toBeVisible();
  await expect(page.getByRole("link", { name })).toBeVisible();
});

test("an editor who logs out everywhere is out in the other browser too", async ({
  page,
  logIn,
  browser,
  baseURL,
}) => {
  const editor = await logIn("EDITOR");
  const other = await browser.newContext({ baseURL });
  await other.addCookies(await page.context().cookies());
  const elsewhere = await other.newPage();
  await elsewhere.goto("/admin/account");
  await expect(elsewhere.getByText(editor.email)).toBeVisible();
  await page.goto("/admin/account");
  await page.getByRole("button", { name: "Logga ut överallt" }).click();
  await expect(page.getByText("Du är utloggad.")).toBeVisible();
  await elsewhere.goto("/admin/account");
  await expect(elsewhere).toHaveURL(/\/admin\/login/);
  await other.close();
});
