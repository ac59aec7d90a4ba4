import { randomUUID } from "node:crypto";
import { db } from "#lib/db.ts";
import { createEditor, examplePassword } from "#tests/support/log-in.ts";
import { expect, test } from "#tests/support/newsroom.ts";

test("an administrator invites somebody, who comes in by the link", async ({
  page,
  logIn,
  browser,
  baseURL,
}) => {
  await logIn("ADMINISTRATOR");
  const email = `${randomUUID()}@example.org`;
  await page.goto("/admin/people");
  await page.getByLabel("E-post").fill(email);
  await page
    .locator("form")
    .filter({ hasText: "Skapa inbjudan" })
    .getByLabel("Roll")
    .selectOption("CONTRIBUTOR");
  await page.getByRole("button", { name: "Skapa inbjudan" }).click();
  const link = await page.getByLabel("Länk").inputValue();
  await expect(page.getByRole("listitem").filter({ hasText: email })).toBeVisible();

  const visitor = await browser.newPage({ baseURL });
  await visitor.goto(link);
  await expect(visitor.getByText(`Du är inbjuden som medarbetare med adressen ${email}.`)).toBeVisible();
  await visitor.getByLabel("Namn").fill("Nils Ny");
  await visitor.getByLabel("Nytt lösenord").fill(examplePassword);
  await visitor.getByRole("button", { name: "Skapa kontot" }).click();
  await visitor.getByRole("link", { name: "Inte nu" }).click();
  await visitor.goto("/admin/account");
  await expect(visitor.getByText(email)).toBeVisible();
  await visitor.goto("/admin/people");
  await expect(visitor).toHaveURL(/\/admin$/);
  await visitor.close();
});

test("an administrator disables somebody, who is out at once and comes back when let in again", async ({
  page,
  logIn,
  browser,
  baseURL,
}) => {
  await logIn("ADMINISTRATOR");
  const { email } = await createEditor("EDITOR", "Stina Slutar");
  const hers = await browser.newPage({ baseURL });
  const enter = async () => {
    await hers.goto("/admin/account");
    await hers.getByLabel("E-post").fill(email);
    await hers.getByLabel("Lösenord", { exact: true }).fill(examplePassword);
    await hers.getByRole("button", { name: "Logga in", exact: true }).click();
  };
  await enter();
  await expect(hers.getByText(email)).toBeVisible();

  await page.goto("/admin/people");
  const stina = page.getByRole("listitem").filter({ hasText: email });
  await stina.getByText("Ändra").click();
  await stina.getByText("Stäng av kontot").first().click();
  await stina.getByLabel("Skäl").last().fill("Har slutat");
  await stina.getByRole("button", { name: "Stäng av kontot" }).click();
  await expect(stina.getByText(/avstängd/)).toBeVisible();
  await enter();
  await expect(hers.getByText("Kontot är avstängt.")).toBeVisible();

  await stina.getByRole("button", { name: "Släpp in igen" }).click();
  await expect(stina.getByText(/avstängd/)).toBeHidden();
  await enter();
  await expect(hers.getByText(email)).toBeVisible();
  await hers.close();
});

test("an administrator gives somebody another role, after giving the own password", async ({
  page,
  logIn,
}) => {
  await logIn("ADMINISTRATOR");
  const { id, email } = await createEditor("CONTRIBUTOR", "Rut Redaktör");
  await page.goto("/admin/people");
  const rut = page.getByRole("listitem").filter({ hasText: email });
  await rut.getByText("Ändra").click();
  await rut.getByText("Byt roll").first().click();
  await rut.getByLabel("Roll").selectOption("EDITOR");
  await rut.getByLabel("Lösenordet du har nu").fill("inte det rätta");
  await rut.getByRole("button", { name: "Byt roll" }).click();
  await expect(rut.getByRole("alert")).toHaveText("Lösenordet stämmer inte.");
  expect(await db().editor.findUniqueOrThrow({ where: { id } })).toMatchObject({ role: "CONTRIBUTOR" });
  await rut.getByLabel("Lösenordet du har nu").fill(examplePassword);
  await rut.getByRole("button", { name: "Byt roll" }).click();
  await expect.poll(() => db().editor.findUniqueOrThrow({ where: { id } })).toMatchObject({ role: "EDITOR" });
});
