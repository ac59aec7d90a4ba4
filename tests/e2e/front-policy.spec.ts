import type { Page } from "@playwright/test";
import sharp from "sharp";
import { createPreviewLink } from "#lib/previews/commands.ts";
import { adminPages, anyRecords } from "#tests/support/admin-pages.ts";
import { codeOf } from "#tests/support/authenticator.ts";
import { field, saved, text, unique, writeItem } from "#tests/support/item-form.ts";
import { createEditor, examplePassword } from "#tests/support/log-in.ts";
import { expect, test } from "#tests/support/newsroom.ts";
import { gatePages, newsroomPages } from "#tests/support/newsroom-pages.ts";
import { hearFaults } from "#tests/support/policy-faults.ts";
import { publicPages } from "./public-pages.ts";

test.describe.configure({ timeout: 180_000 });

/** What a page that is not there says about itself. */
const missing = /status of 404/;

test("no reader's page wants anything that its policy forbids", async ({ page, context, request }) => {
  const faults = await hearFaults(context);
  const { path } = await createPreviewLink(await createEditor("EDITOR"), {
    itemId: (await anyRecords()).items ?? "",
  });
  for (const each of [...(await publicPages(request)), path]) {
    const policy = (await page.goto(each))?.headers()["content-security-policy"];
    expect(policy, each).toContain("default-src 'none'; style-src 'self'; img-src 'self'");
    await page.waitForLoadState("networkidle");
  }
  expect(faults.filter((fault) => !missing.test(fault))).toEqual([]);
});

test("no page of the newsroom wants anything that its policy forbids", async ({ page, context, logIn }) => {
  const faults = await hearFaults(context);
  const nonces = new Set<string>();
  const visit = async (path: string) => {
    const policy = (await page.goto(path))?.headers()["content-security-policy"] ?? "";
    const [, nonce = ""] = /script-src 'nonce-([^']{22,})' 'strict-dynamic';/.exec(policy) ?? [];
    expect(nonces.has(nonce) || nonce === "", `${path}: ${policy}`).toBe(false);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    nonces.add(nonce);
    await page.waitForLoadState("networkidle");
    await openWhatOpens(page);
  };
  const open = ["/admin/login/code", "/admin/setup/x", ...gatePages];
  for (const path of open) await visit(path);
  await logIn("ADMINISTRATOR");
  const all = [...(await newsroomPages()), ...adminPages(await anyRecords()), "/admin/finns-inte"];
  for (const path of new Set(all)) if (!open.includes(path)) await visit(path);
  expect(faults.filter((fault) => !missing.test(fault))).toEqual([]);
});

/** Everything that is folded, and the quick find. */
async function openWhatOpens(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Escape");
}

test("an editor writes, finds, shows a logo and scans a code under the policy", async ({
  page,
  context,
  logIn,
}) => {
  const faults = await hearFaults(context);
  await logIn("EDITOR");

  await writeItem(page, unique("Under policyn"));
  await text(page).press("End");
  await page.keyboard.type(" Och mer.");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("Fet stil.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("* en punkt");
  await field(page, "Ingress (valfritt)").fill("En ingress.");
  await saved(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Sök i allt" }).fill("migrationsverket");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Escape");

  await page.goto("/admin/sponsors/new");
  await page.getByLabel("Namn", { exact: true }).fill(unique("Byrån"));
  await page.getByRole("button", { name: "Lägg till sponsorn" }).click();
  const image = { width: 960, height: 240, channels: 3, background: "#0b5761" } as const;
  const buffer = await sharp({ create: image }).png().toBuffer();
  await page.getByLabel("Bildfil").setInputFiles({ name: "logo.png", mimeType: "image/png", buffer });
  await page.getByRole("button", { name: "Ladda upp logotypen" }).click();
  const logo = page.getByRole("img", { name: /logotyp/ });
  await expect
    .poll(() => logo.evaluate((picture: HTMLImageElement) => picture.naturalWidth))
    .toBeGreaterThan(0);

  await page.goto("/admin/account/second-step");
  await page.getByLabel("Lösenordet du har nu").fill(examplePassword);
  await page.getByRole("button", { name: "Börja" }).click();
  await expect(page.getByRole("img", { name: "QR-kod för appen" })).toBeVisible();
  const secret = (await page.locator("code").textContent()) ?? "";
  await page.getByLabel("Kod från appen").fill(codeOf(secret));
  await page.getByRole("button", { name: "Slå på" }).click();
  await expect(page.getByText("Andra steget är påslaget.")).toBeVisible();
  expect(faults).toEqual([]);
});
