import type { Page } from "@playwright/test";
import { unique } from "#tests/support/item-form.ts";
import { logInAs } from "#tests/support/log-in.ts";
import { publishItem, writeItem } from "#tests/support/made-items.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test.describe("an editor publishes", () => {
  test("an item, and its readers have it", async ({ page, context, logIn }) => {
    const title = unique("Reglerna gäller från i dag");
    const { id, slug } = await writeItem(await logIn(), { title, lead: "Kort sagt." });
    await page.goto(`/admin/items/${id}`);
    await button(page, "Publicera nu").click();
    await expect(
      page.getByRole("status").filter({ hasText: "Publicerad. Läsarna ser den nu." }),
    ).toBeFocused();
    const reader = await context.newPage();
    await expect.poll(async () => (await reader.goto(`/nyheter/${slug}`))?.status()).toBe(200);
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(title);
  });

  test("nothing that is not finished, and is told what is missing and where", async ({ page, logIn }) => {
    const { id } = await writeItem(await logIn(), { title: unique("Utan ämne"), kind: "PRESS" });
    await page.goto(`/admin/items/${id}`);
    await expect(page.getByText("2 saker måste rättas först.")).toBeVisible();
    const publish = button(page, "Publicera nu");
    await expect(publish).toHaveAttribute("aria-disabled", "true");
    await publish.press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: "kan inte publiceras" })).toBeFocused();
    await button(page, "Ämnet saknas.").click();
    await expect(page.getByRole("combobox", { name: "Ämne", exact: true })).toBeFocused();
  });

  test("at a time, which can be changed and taken away again", async ({ page, logIn }) => {
    const { id } = await writeItem(await logIn(), { title: unique("I morgon bitti") });
    await page.goto(`/admin/items/${id}`);
    await button(page, "Publicera vid en tid …").click();
    await page.getByLabel("Dag", { exact: true }).fill("2031-03-24");
    await page.getByLabel("Klockslag").fill("06:30");
    await button(page, "Tidsätt notisen").click();
    await expect(
      page.getByText("Publiceras av sig själv 24 mars 2031 kl. 06.30.", { exact: true }),
    ).toBeVisible();
    await button(page, "Ändra tiden …").click();
    await page.getByLabel("Dag", { exact: true }).fill("2020-03-24");
    await button(page, "Tidsätt notisen").click();
    await expect(page.getByRole("alert").filter({ hasText: "Tiden har redan varit" }).first()).toBeVisible();
    await button(page, "Ta bort tiden").click();
    await expect(page.getByText("Tiden är borta. Notisen är ett utkast igen.")).toBeVisible();
  });

  test("with an edition that is made on the way, and thinks better of it", async ({ page, logIn }) => {
    const { id } = await writeItem(await logIn(), { title: unique("Med nästa utgåva") });
    await page.goto(`/admin/items/${id}`);
    await button(page, "Publicera med en utgåva …").click();
    const choice = page.getByRole("combobox", { name: "Utgåva", exact: true });
    if (await choice.isVisible()) await choice.selectOption("En ny utgåva med datum");
    await page.getByLabel("Datum för den nya utgåvan").fill("2031-05-08");
    await button(page, "Placera i utgåvan").click();
    await expect(page.getByRole("status").filter({ hasText: "Placerad i utgåvan 8 maj 2031" })).toBeFocused();
    await expect(page.getByRole("link", { name: /^Publiceras med utgåvan 8 maj 2031/ })).toBeVisible();
    await button(page, "Ta ut").click();
    await expect(page.getByText(/^Uttagen ur utgåvan 8 maj 2031/)).toBeVisible();
    const done = page.getByRole("status").filter({ hasText: "Uttagen ur utgåvan" });
    await done.getByRole("button", { name: "Ångra" }).click();
    await expect(page.getByRole("link", { name: /^Publiceras med utgåvan 8 maj 2031/ })).toBeVisible();
  });
});

test("a contributor sends a draft for review, and reads why it came back", async ({
  page,
  browser,
  baseURL,
  logIn,
}) => {
  const contributor = await logIn("CONTRIBUTOR");
  const { id } = await writeItem(contributor, { title: unique("Mitt första utkast") });
  await page.goto(`/admin/items/${id}`);
  await expect(button(page, "Publicera nu")).toHaveCount(0);
  await button(page, "Skicka till granskning …").click();
  await page.getByLabel(/^Ett ord till den som granskar/).fill("Stämmer datumet?");
  await button(page, "Skicka till granskning").click();
  await expect(page.getByText(/skickade den till granskning/)).toBeVisible();

  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  await logInAs(context, baseURL ?? "", "EDITOR");
  const reviewer = await context.newPage();
  await reviewer.goto(`/admin/items/${id}`);
  await expect(reviewer.getByText("”Stämmer datumet?”")).toBeVisible();
  await button(reviewer, "Skicka tillbaka …").click();
  await reviewer.getByLabel("Vad behöver ändras?").fill("Källan saknas.");
  await button(reviewer, "Skicka tillbaka").click();
  await expect(reviewer.getByText("Tillbakaskickad.")).toBeVisible();
  await context.close();

  await page.reload();
  await expect(page.getByText("”Källan saknas.”")).toBeVisible();
});

test.describe("an editor shows what is not published", () => {
  test("to somebody without an account, until the link is taken back", async ({
    page,
    browser,
    baseURL,
    logIn,
  }) => {
    const title = unique("Bara för den som har länken");
    const { id, slug } = await writeItem(await logIn(), { title, lead: "Hemlig ingress." });
    await page.goto(`/admin/items/${id}`);
    await button(page, "Kopiera länk").click();
    const address = await page.getByLabel("Adress att skicka").inputValue();

    const stranger = await browser.newContext({ baseURL: baseURL ?? "" });
    const guest = await stranger.newPage();
    const response = await guest.goto(address);
    expect(response?.status()).toBe(200);
    expect(response?.headers()).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
    });
    await expect(guest.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(guest.getByRole("complementary", { name: "Förhandsvisning" })).toBeVisible();
    await expect(guest.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
    expect((await guest.goto(`/nyheter/${slug}`))?.status()).toBe(404);

    await button(page, "Ta bort länken").click();
    await expect(page.getByText("Länken är borttagen och leder ingenstans.")).toBeVisible();
    expect((await guest.goto(address))?.status()).toBe(404);
    await expect(guest.getByText("Hemlig ingress.")).toHaveCount(0);
    await stranger.close();
  });

  test("to themselves, as readers will see it", async ({ page, context, logIn }) => {
    const title = unique("Så här blir det");
    const { id } = await writeItem(await logIn(), { title });
    await page.goto(`/admin/items/${id}`);
    const opening = context.waitForEvent("page");
    await button(page, "Visa som läsare").click();
    const preview = await opening;
    await expect(preview.getByRole("heading", { level: 1 })).toHaveText(title);
    expect(new URL(preview.url()).pathname).toMatch(/^\/forhandsvisning\/[\w-]{43}$/);
  });
});

test.describe("an editor takes responsibility for what is public", () => {
  test("and withdraws it with a reason, which its readers find at its address", async ({
    page,
    context,
    logIn,
  }) => {
    const title = unique("Det stämde inte");
    const { id, slug } = await publishItem(await logIn(), { title });
    await page.goto(`/admin/items/${id}`);
    await button(page, "Återta notisen …").click();
    await page.getByLabel("Skäl, som läsarna ser").fill("Uppgiften var fel.");
    await button(page, "Återta notisen").click();
    await expect(page.getByText(/^Återtagen\. Adressen/).first()).toBeVisible();
    const reader = await context.newPage();
    await reader.goto(`/nyheter/${slug}`);
    await expect(reader.getByText("Uppgiften var fel.")).toBeVisible();
    await expect(reader.getByText(title)).toHaveCount(0);
  });

  test("and corrects it with a note that readers see", async ({ page, context, logIn }) => {
    const { id, slug } = await publishItem(await logIn(), {
      title: unique("Fel belopp"),
      lead: "71 kronor.",
    });
    await page.goto(`/admin/items/${id}`);
    await page.getByRole("textbox", { name: /^Ingress/ }).fill("61 kronor.");
    await button(page, "Publicera med rättelse …").click();
    await page.getByLabel("Rättelse", { exact: true }).fill("Beloppet var 61 kronor, inte 71.");
    await button(page, "Publicera med rättelsen").click();
    const told = page.getByRole("status").filter({ hasText: "Ändringen är publicerad. Läsarna ser den nu." });
    await expect(told).toBeFocused();
    const reader = await context.newPage();
    await reader.goto(`/nyheter/${slug}`);
    await expect(reader.getByText("Beloppet var 61 kronor, inte 71.")).toBeVisible();
    await expect(reader.getByText("61 kronor.", { exact: true })).toBeVisible();
  });

  test("and is not told that readers have it while a change waits", async ({ page, logIn }) => {
    const { id } = await writeItem(await logIn(), { title: unique("Två gånger"), lead: "71 kronor." });
    await page.goto(`/admin/items/${id}`);
    await button(page, "Publicera nu").click();
    const told = page.getByText("Läsarna ser den nu.");
    await expect(told).toBeVisible();
    const lead = page.getByRole("textbox", { name: /^Ingress/ });
    await lead.fill("61 kronor.");
    await expect(told).toHaveCount(0);
    await button(page, "Publicera ändringen").click();
    await expect(page.getByText("Ändringen är publicerad. Läsarna ser den nu.")).toBeVisible();
    await lead.fill("51 kronor.");
    await lead.fill("61 kronor.");
    await expect(told).toHaveCount(0);
    await expect(lead).toBeFocused();
  });

  test("and an administrator erases it, after typing its title", async ({ page, context, logIn }) => {
    const title = unique("Den som inte får hittas");
    const { id, slug } = await publishItem(await logIn("ADMINISTRATOR"), { title });
    await page.goto(`/admin/items/${id}`);
    await button(page, "Radera för gott …").click();
    await page.getByLabel("Skäl", { exact: true }).fill("Begäran från den berörda.");
    await page.getByLabel(/^Skriv rubriken för att bekräfta/).fill("Något annat");
    await button(page, "Radera för gott").click();
    await expect(page.getByRole("alert").filter({ hasText: "inte notisens rubrik" }).first()).toBeVisible();
    await page.getByLabel(/^Skriv rubriken för att bekräfta/).fill(title);
    await button(page, "Radera för gott").click();
    await expect(page.getByText(/^Raderad för gott\. Bara/)).toBeVisible();
    await expect(page.getByText(title)).toHaveCount(0);
    const reader = await context.newPage();
    await reader.goto(`/nyheter/${slug}`);
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Notisen har dragits tillbaka");
    await expect(reader.getByText(title)).toHaveCount(0);
  });
});
