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
  await page.goto("/admin/account/second-step");
  await expect(page).toHaveURL(/\/admin\/login\?next=/);
  await page.getByLabel("E-post").fill(email);
  await page.getByLabel("Lösenord", { exact: true }).fill("fel lösenord, alldeles fel");
  await page.getByRole("button", { name: "Logga in" }).click();
  await expect(page.getByRole("alert").first()).toContainText("stämmer inte");
  await expect(page.getByLabel("E-post")).toHaveValue(email);
  await page.getByLabel("Lösenord", { exact: true }).fill(examplePassword);
  await page.getByRole("button", { name: "Logga in" }).click();
  await expect(page).toHaveURL("/admin/account/second-step");
  await page.getByRole("button", { name: "Logga ut" }).click();
  await expect(page.getByText("Du är utloggad.")).toBeVisible();
  await page.goto("/admin/account");
  await expect(page).toHaveURL(/\/admin\/login/);
});
