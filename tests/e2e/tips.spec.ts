import { readFileSync } from "node:fs";
import { db } from "#lib/db.ts";
import { stampAt } from "#lib/tips/rules.ts";
import { expect, test } from "#tests/support/newsroom.ts";
import { readTables } from "#tests/support/read-tables.ts";

/** A stamp as the form has it after somebody has written for a while. */
const stampOf = (seconds: number) =>
  stampAt(new Date(Date.now() - seconds * 1000), process.env.AUTH_SECRET ?? "");

test.describe("a reader without script", () => {
  test.use({ javaScriptEnabled: false });

  test("finds the form, is told what is missing, mends it, and is thanked", async ({ page }) => {
    const text = `Ny dom om familjeåterförening ${crypto.randomUUID()}`;
    await page.goto("/om");
    await page.getByRole("main").getByRole("link", { name: "Tipsa redaktionen" }).click();
    await expect(page.getByText("ingen säker kanal")).toBeVisible();
    await page.getByLabel("Ditt tips").fill(`${text}\n\n<b>fett</b>`);
    await page.getByLabel("Länk till ursprunget").fill("ingen länk alls");
    await page.getByLabel("Hur vi kan nå dig").fill('"Mira" <mira@example.org>');
    await page.getByRole("button", { name: "Skicka tipset" }).click();

    await expect(page.getByRole("alert")).toContainText("inte skickat än");
    await expect(page).toHaveTitle(/^Inte skickat/);
    const link = page.getByLabel("Länk till ursprunget");
    await expect(link).toHaveAccessibleDescription(/ingen webbadress/);
    await expect(link).toBeFocused();
    await expect(link).toHaveValue("ingen länk alls");
    await expect(page.getByLabel("Ditt tips")).toHaveValue(`${text}\n\n<b>fett</b>`);
    await expect(page.getByLabel("Hur vi kan nå dig")).toHaveValue('"Mira" <mira@example.org>');

    await link.fill("www.domstol.se/dom");
    await page
      .locator("[name=stamp]")
      .evaluate((input, stamp) => input.setAttribute("value", stamp), stampOf(60));
    await page.getByRole("button", { name: "Skicka tipset" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Tack för tipset" })).toBeVisible();
    await expect(page).toHaveURL("/tipsa/tack");
    const kept = await db().tip.findFirst({ where: { text: { startsWith: text } } });
    expect(kept).toMatchObject({
      text: `${text}\n\n<b>fett</b>`,
      link: "https://www.domstol.se/dom",
      contact: '"Mira" <mira@example.org>',
    });
  });
});

test.describe("a tip that is not sent from the form", () => {
  const refusals: [string, Record<string, string>, Record<string, string>, number, string][] = [
    ["by a page of another site", { Origin: "https://example.org" }, {}, 403, "Det kom inte från formuläret"],
    ["by nobody knows whom", { Origin: "null" }, {}, 403, "Det kom inte från formuläret"],
    ["at once", {}, { stamp: "now" }, 422, "Det gick så fort"],
    ["from yesterday's page", {}, { stamp: "old" }, 422, "Sidan hade varit öppen länge"],
    ["with the field filled in that nobody sees", {}, { website: "x" }, 422, "Ett fält som ska vara tomt"],
    ["longer than anybody writes", {}, { text: "å".repeat(40_000) }, 413, "mer än vi kan ta emot"],
  ];
  for (const [how, headers, fields, status, words] of refusals) {
    test(`${how} is refused in words`, async ({ request, baseURL }) => {
      const stamps: Record<string, string> = { now: stampOf(0), old: stampOf(90_000) };
      const multipart = {
        text: `Tips ${how}`,
        link: "",
        contact: "",
        website: "",
        ...fields,
        stamp: stamps[fields.stamp ?? ""] ?? stampOf(60),
      };
      const answer = await request.post("/tipsa/skicka", {
        multipart,
        headers: { Origin: baseURL ?? "", ...headers },
        maxRedirects: 0,
      });
      expect(answer.status()).toBe(status);
      expect(answer.headers()["cache-control"]).toContain("no-store");
      const html = await answer.text();
      expect(html).toContain(words);
      if (status === 422) expect(html).toContain(`\nTips ${how}</textarea>`);
      expect(await db().tip.count({ where: { text: `Tips ${how}` } })).toBe(0);
    });
  }

  test("without any word of where it comes from is refused", async ({ request }) => {
    const answer = await request.post("/tipsa/skicka", { multipart: { text: "Tips", stamp: stampOf(60) } });
    expect(answer.status()).toBe(403);
  });
});

test("whoever sends one tip after the other has to wait, and keeps what they wrote; others need not", async ({
  request,
  baseURL,
}) => {
  const network = `2001:db8:${crypto.randomUUID().slice(0, 4)}`;
  const send = (address: string) =>
    request.post("/tipsa/skicka", {
      multipart: { text: "Ett av många", link: "", contact: "", website: "", stamp: stampOf(60) },
      headers: { Origin: baseURL ?? "", "X-Forwarded-For": address },
      maxRedirects: 0,
    });
  const answers = await Promise.all(
    Array.from({ length: 21 }, (_, index) => send(`${network}::${index + 1}`)),
  );
  const refused = answers.filter((answer) => answer.status() !== 303);
  expect(refused.map((answer) => answer.status())).toEqual([429]);
  expect(await refused[0]?.text()).toMatch(/vänta en stund[\s\S]*Ett av många<\/textarea>/);
  expect((await send(`${network}:1::1`)).status()).toBe(303);
});

test("of whoever sent a tip nothing is kept: no address, no browser, no time", async ({
  request,
  baseURL,
}) => {
  const [address, userAgent] = ["198.51.100.77", `Hemlig webbläsare ${crypto.randomUUID()}`];
  const before = new Date();
  const answer = await request.post("/tipsa/skicka", {
    multipart: { text: "Utan spår", link: "", contact: "", website: "", stamp: stampOf(60) },
    headers: { Origin: baseURL ?? "", "User-Agent": userAgent, "X-Forwarded-For": address },
    maxRedirects: 0,
  });
  const after = new Date();
  expect([answer.status(), answer.headers().location]).toEqual([303, "/tipsa/tack"]);
  expect((await request.get("/tipsa")).headers()["cache-control"]).toContain("no-store");

  const tip = await db().tip.findFirstOrThrow({ where: { text: "Utan spår" }, orderBy: { id: "asc" } });
  const { Tip, ...others } = await readTables();
  const log = readFileSync(process.env.E2E_LOG ?? "", "utf8");
  for (const told of [JSON.stringify({ Tip, ...others }), log]) {
    expect(told).not.toContain(address);
    expect(told).not.toContain(userAgent);
  }
  for (const told of [JSON.stringify(others), log]) expect(told).not.toContain(tip.id);

  // Neither written as a time nor hidden in an identity that was made from one.
  const count = await db().attempt.findUniqueOrThrow({ where: { key: "tips" } });
  const kept = JSON.stringify([tip, count]);
  for (let time = before.getTime(); time <= after.getTime(); time += 1) {
    expect(kept).not.toContain(new Date(time).toISOString().slice(11, 19));
    expect(kept.replaceAll("-", "")).not.toContain(time.toString(16).padStart(12, "0"));
  }
});

test("an editor reads a tip as text, makes a draft of it, lays another aside and takes that back", async ({
  page,
  logIn,
}) => {
  await logIn("EDITOR");
  const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
  const tip = { receivedOn: new Date("2021-03-24"), link: "https://example.org/dom" };
  await db().tip.create({ data: { ...tip, text: `<img src=x onerror=alert(1)> ${one}` } });
  await db().tip.create({ data: { ...tip, text: other } });
  await page.goto("/admin");
  await page.getByRole("link", { name: "Tips", exact: true }).click();

  const fresh = page.getByRole("region", { name: "Nya tips" });
  const handled = page.getByRole("region", { name: "Hanterade tips" });
  const laidAside = page.getByRole("listitem").filter({ hasText: other });
  await expect(laidAside.getByRole("link", { name: "Öppna länken" })).toHaveAttribute("rel", /noreferrer/);
  await laidAside.getByRole("button", { name: "Markera som hanterat" }).click();
  await expect(handled.getByText(other)).toBeVisible();
  await laidAside.getByRole("button", { name: "Ångra" }).click();
  await expect(fresh.getByText(other)).toBeVisible();

  const drafted = page.getByRole("listitem").filter({ hasText: one });
  await expect(drafted.getByText(`<img src=x onerror=alert(1)> ${one}`)).toBeVisible();
  await drafted.getByRole("button", { name: "Gör utkast av tipset" }).click();
  await expect(page).toHaveURL(/\/admin\/items\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("textbox", { name: "Text", exact: true })).toContainText(one);
  await page.goto("/admin/tips");
  await expect(handled.getByRole("listitem").filter({ hasText: one })).toContainText("Blev notisen");
});
