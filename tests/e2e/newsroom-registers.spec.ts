import { randomInt, randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { logoBytes } from "#lib/sponsors/rules.ts";
import { audit } from "#tests/support/audit.ts";
import { expect, test } from "#tests/support/newsroom.ts";

/** A name that no other test uses: all of them work on one site. */
const named = (word: string) => `${word} ${randomUUID().slice(0, 8)}`;
const slugOf = (name: string) =>
  name.toLowerCase().replaceAll(" ", "-").replace(/[åä]/g, "a").replace(/ö/g, "o");

async function addCategory(page: Page, name: string): Promise<void> {
  await page.goto("/admin/categories");
  await page.getByText("Lägg till ett ämne").click();
  await page.getByLabel("Namn").fill(name);
  await page.getByRole("button", { name: "Lägg till ämnet" }).click();
  await expect(page.getByRole("link", { name })).toBeVisible();
}

test("an editor adds a category with parts, arranges them by keyboard and renames it", async ({
  page,
  logIn,
}) => {
  await logIn("EDITOR");
  const name = named("Nytt ämne");
  await addCategory(page, name);
  await audit(page);
  await page.getByRole("link", { name }).click();
  await page.locator("summary", { hasText: "Lägg till ett underämne" }).click();
  for (const part of ["Boende", "Pengar"]) {
    await page.getByLabel("Namn", { exact: true }).last().fill(part);
    await page.getByRole("button", { name: "Lägg till underämnet" }).click();
    await expect(page.getByRole("link", { name: part })).toBeVisible();
  }
  const up = page.getByRole("button", { name: "Flytta upp Pengar" });
  await up.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Pengar står nu på plats 1 av 2.")).toBeAttached();
  await expect(up).toBeFocused();
  await expect(page.getByRole("link", { name: /Boende|Pengar/ })).toHaveText([/Pengar/, /Boende/]);

  const renamed = named("Omdöpt ämne");
  await page.getByLabel("Namn", { exact: true }).first().fill(renamed);
  await page.getByLabel("Adress").fill(slugOf(renamed));
  await page.getByRole("button", { name: "Spara ämnet" }).click();
  await expect(page.getByText("Ämnet är sparat.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: renamed })).toBeVisible();
  await expect(page.getByLabel("Gamla rubriker")).toHaveValue(name);
  await audit(page);
  await page.getByRole("link", { name: "Vad som har hänt" }).click();
  await expect(page.getByText(`(förut ”${name}”)`)).toBeVisible();
  await page.goto(`/amnen/${slugOf(name)}`);
  await expect(page).toHaveURL(`/amnen/${slugOf(renamed)}`);
});

test("an editor merges a category into another, and its address leads there", async ({ page, logIn }) => {
  await logIn("EDITOR");
  const [from, into] = [named("Dubblett"), named("Huvudämne")];
  await addCategory(page, into);
  await addCategory(page, from);
  await page.getByRole("link", { name: from }).click();
  await page.locator("summary", { hasText: "Slå ihop med ett annat ämne" }).click();
  await page.getByLabel("Slå ihop med", { exact: true }).selectOption({ label: into });
  await page.getByLabel("Skäl").last().fill("De betyder samma sak.");
  await page.getByRole("button", { name: `Slå ihop och ta bort ”${from}”` }).click();
  await expect(page.getByRole("heading", { level: 1, name: into })).toBeVisible();
  await expect(page.getByLabel("Gamla rubriker")).toHaveValue(from);
  await page.goto(`/amnen/${slugOf(from)}`);
  await expect(page).toHaveURL(`/amnen/${slugOf(into)}`);
});

test("two editors save the same category, and the second is told", async ({ page, context, logIn }) => {
  await logIn("EDITOR");
  const name = named("Delat ämne");
  await addCategory(page, name);
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("button", { name: "Spara ämnet" })).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel("Gamla rubriker").fill(named("Gammalt"));
  await other.getByRole("button", { name: "Spara ämnet" }).click();
  await expect(other.getByText("Ämnet är sparat.")).toBeVisible();
  await page.getByLabel("Gamla rubriker").fill("Något annat");
  await page.getByRole("button", { name: "Spara ämnet" }).click();
  await expect(page.getByRole("alert").first()).toContainText("har sparats av någon annan");
  await expect(page.getByLabel("Gamla rubriker")).toHaveValue("Något annat");
});

test("an editor writes a source's passport, and readers see it", async ({ page, logIn }) => {
  await logIn("EDITOR");
  const name = named("Rättscentrum");
  await page.goto("/admin/sources");
  await audit(page);
  await page.getByRole("link", { name: "Lägg till en källa" }).click();
  await page.getByLabel("Namn", { exact: true }).fill(name);
  await page.getByLabel("Varför vi följer dem").fill("De driver ärenden till Europadomstolen.");
  await page.getByLabel("Webbplats").fill("https://example.org/");
  await page.getByLabel("Land").selectOption({ label: "Sverige" });
  await page.getByLabel("Bevakas regelbundet").check();
  await audit(page);
  await page.getByRole("button", { name: "Lägg till källan" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await audit(page);
  await page.getByRole("link", { name: "Visa på webbplatsen" }).click();
  await expect(page.getByText("De driver ärenden till Europadomstolen.")).toBeVisible();
  await expect(page.getByText("Sverige", { exact: true })).toBeVisible();
});

test("an editor finds a source and merges its double", async ({ page, logIn }) => {
  await logIn("EDITOR");
  const name = named("Flyktinggrupperna");
  for (const each of [name, `${name} AB`]) {
    await page.goto("/admin/sources/new");
    await page.getByLabel("Namn", { exact: true }).fill(each);
    await page.getByRole("button", { name: "Lägg till källan" }).click();
    await expect(page.getByRole("heading", { level: 1, name: each, exact: true })).toBeVisible();
  }
  await page.goto("/admin/sources");
  await page.getByLabel("Namn").fill(name.toUpperCase());
  await page.getByRole("button", { name: "Visa", exact: true }).click();
  await expect(page.getByText("2 källor")).toBeVisible();
  await page.getByRole("link", { name: `${name} AB` }).click();
  await expect(page.getByText(new RegExp(`Det kan vara samma källa som .*”${name}”`))).toBeVisible();
  await page.locator("summary", { hasText: "Slå ihop med en annan källa" }).click();
  await page.getByLabel("Slå ihop med", { exact: true }).selectOption({ label: name });
  await page.getByLabel("Skäl").fill("Samma källa.");
  await page.getByRole("button", { name: `Slå ihop och ta bort ”${name} AB”` }).click();
  await expect(page.getByRole("heading", { level: 1, name, exact: true })).toBeVisible();
  await expect(page.getByLabel("Andra namn")).toHaveValue(`${name} AB`);
});

test("an editor gives a sponsor a period that has ended and a logo; an SVG in disguise is refused", async ({
  page,
  logIn,
}) => {
  await logIn("EDITOR");
  const name = named("Byrån");
  // Long ago, and in a year of its own: only one sponsor at a time can be shown.
  const year = randomInt(1000, 1900);
  await page.goto("/admin/sponsors/new");
  await page.getByLabel("Namn", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Lägg till en period" }).click();
  await page.getByLabel("Rad").focus();
  await expect(page.getByLabel("Rad")).toHaveValue(`Sponsrad av ${name}`);
  await page.getByLabel("Från och med").fill(`${year}-03-01`);
  await page.getByLabel("Till och med").fill(`${year}-02-01`);
  await page.getByRole("button", { name: "Lägg till sponsorn" }).click();
  await expect(page.getByText("Perioden slutar innan den börjar.")).toBeVisible();
  await page.getByLabel("Till och med").fill(`${year}-05-01`);
  await page.getByRole("button", { name: "Lägg till sponsorn" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const choose = page.getByLabel("Bildfil");
  await choose.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: svg });
  await page.getByRole("button", { name: "Ladda upp logotypen" }).click();
  await expect(page.getByRole("alert").first()).toContainText("SVG");
  await choose.setInputFiles({
    name: "large.png",
    mimeType: "image/png",
    buffer: Buffer.alloc(logoBytes + 1),
  });
  expect(await choose.evaluate((input: HTMLInputElement) => input.validationMessage)).toContain("900 kB");
  const buffer = await sharp({ create: { width: 960, height: 240, channels: 3, background: "#0b5761" } })
    .jpeg()
    .toBuffer();
  // What stands after a picture's end is part of no picture: as large a file as may be sent.
  const padded = Buffer.concat([buffer, Buffer.alloc(logoBytes - buffer.length)]);
  await choose.setInputFiles({ name: "logo.jpg", mimeType: "image/jpeg", buffer: padded });
  await page.getByRole("button", { name: "Ladda upp logotypen" }).click();
  const logo = page.getByRole("img", { name: `${name}, logotyp` });
  await expect(logo).toBeVisible();
  await audit(page);
  const served = await page.request.get((await logo.getAttribute("src")) ?? "");
  expect(served.headers()).toMatchObject({
    "content-type": "image/webp",
    "x-content-type-options": "nosniff",
    "cache-control": expect.stringContaining("immutable"),
  });
  expect((await page.request.get(`/logotyper/${"0".repeat(64)}.webp`)).status()).toBe(404);
  await page.goto("/om");
  await expect(page.getByRole("term").filter({ hasText: name })).toBeVisible();
  await page.goto("/admin/sponsors");
  await expect(page.getByRole("link", { name })).toBeVisible();
  await audit(page);
});

test("an administrator says how to reach the site, and every page shows it", async ({ page, logIn }) => {
  await logIn("ADMINISTRATOR");
  await page.goto("/admin/settings");
  await expect(page.getByText("som är exempel")).toBeVisible();
  await audit(page);
  const address = `${randomUUID().slice(0, 8)}@example.org`;
  // The three widths save on one site at once: whoever comes second loads the page again.
  await expect(async () => {
    await page.goto("/admin/settings");
    await page.getByLabel("E-post för kontakt").fill(address);
    await page.getByRole("button", { name: "Spara webbplatsens uppgifter" }).click();
    await expect(page.getByText("visas på webbplatsen")).toBeVisible({ timeout: 5000 });
  }).toPass();
  await page.goto("/om");
  await expect(page.getByRole("contentinfo").getByRole("link", { name: /@example\.org/ })).toBeVisible();
});

test("an editor who is no administrator gets no settings", async ({ page, logIn }) => {
  await logIn("EDITOR");
  await page.goto("/admin/settings");
  await expect(page).not.toHaveURL(/settings/);
});
