import { rmSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { codeOf } from "#tests/support/authenticator.ts";
import { startSite } from "#tests/support/site.ts";
import { startSmtpSink, textOf } from "#tests/support/smtp-sink.ts";

const password = "tre gula cyklar i regn";
const newPassword = "fyra blå båtar vid kaj";

test("the first editor comes in by the link that the start prints, and sets up everything needed to come back", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const mail = await startSmtpSink();
  const site = await startSite({ REQUIRE_2FA: "on", SMTP_URL: mail.url, MAIL_FROM: "redaktion@example.org" });
  const page = await browser.newPage();
  try {
    const link = /http\S+\/admin\/setup\/\S+/.exec(site.output())?.[0] ?? "";
    await page.goto(link);
    await page.getByLabel("Namn").fill("Anna Andersson");
    await page.getByLabel("E-post").fill("anna@example.org");
    await page.getByLabel("Nytt lösenord").fill("password1234");
    await page.getByRole("button", { name: "Skapa kontot" }).click();
    await expect(page.getByText("så vanligt")).toBeVisible();
    await page.getByLabel("Nytt lösenord").fill(password);
    await page.getByRole("button", { name: "Skapa kontot" }).click();

    await expect(page.getByRole("heading", { name: "Slå på andra steget" })).toBeVisible();
    await expect(page.getByText("Inte nu")).toBeHidden();
    await page.goto(`${site.url}/admin/people`);
    await expect(page).toHaveURL(/second-step/);
    await page.getByLabel("Lösenordet du har nu").fill(password);
    await page.getByRole("button", { name: "Börja" }).click();
    await expect(page.getByRole("img", { name: "QR-kod för appen" })).toBeVisible();
    const secret = (await page.locator("code").textContent()) ?? "";
    await page.getByLabel("Kod från appen").fill(codeOf(secret));
    await page.getByRole("button", { name: "Slå på" }).click();
    await expect(page.getByText("Andra steget är påslaget.")).toBeVisible();
    const recovery = (await page.getByRole("listitem").first().textContent()) ?? "";

    await page.goto(`${site.url}/admin/account`);
    await expect(page.getByText("Påslaget.")).toBeVisible();
    await page.getByRole("button", { name: "Logga ut", exact: true }).click();
    await expect(page.getByText("Du är utloggad.")).toBeVisible();

    const logIn = async (password: string) => {
      await page.goto(`${site.url}/admin/account`);
      await page.getByLabel("E-post").fill("anna@example.org");
      await page.getByLabel("Lösenord", { exact: true }).fill(password);
      await page.getByRole("button", { name: "Logga in", exact: true }).click();
      await expect(page.getByRole("heading", { name: "Andra steget" })).toBeVisible();
    };
    await logIn(password);
    await page.getByLabel("Kod från appen").fill(codeOf(secret));
    await page.getByRole("button", { name: "Logga in", exact: true }).click();
    await expect(page.getByText("Koden stämmer inte")).toBeVisible();
    await page.getByLabel("Kod från appen").fill(codeOf(secret, 1));
    await page.getByRole("button", { name: "Logga in", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Ditt konto" })).toBeVisible();

    await page.context().clearCookies();
    await logIn(password);
    await page.getByText("Använd en reservkod").click();
    await page.getByLabel("Reservkod").fill(recovery.toUpperCase());
    await page.getByRole("button", { name: "Logga in med reservkoden" }).click();
    await expect(page.getByRole("heading", { name: "Ditt konto" })).toBeVisible();

    await page.goto(link);
    await expect(page.getByRole("heading", { name: "Länken gäller inte" })).toBeVisible();

    await page.goto(`${site.url}/admin/login/forgotten`);
    for (const email of ["ingen@example.org", "anna@example.org"]) {
      await page.getByLabel("E-post").fill(email);
      await page.getByRole("button", { name: "Skicka länken" }).click();
      await expect(page.getByText("Om adressen hör till ett konto")).toBeVisible();
    }
    await expect.poll(() => mail.mails.length).toBe(1);
    await page.goto(/http\S+/.exec(mail.mails.map(textOf).join())?.[0] ?? "");
    await page.getByLabel("Nytt lösenord").fill(newPassword);
    await page.getByRole("button", { name: "Spara lösenordet" }).click();
    await expect(page.getByText("Lösenordet är bytt.")).toBeVisible();
    await logIn(newPassword);
  } finally {
    await page.close();
    await site.stop();
    mail.stop();
    rmSync(site.dataDir, { recursive: true });
  }
});
