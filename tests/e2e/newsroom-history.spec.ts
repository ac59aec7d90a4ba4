import type { Page } from "@playwright/test";
import { saveItems } from "#lib/items/commands.ts";
import { exampleItem } from "#tests/support/example-item.ts";
import { unique } from "#tests/support/item-form.ts";
import { publishItem, writeItem } from "#tests/support/made-items.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("an editor compares two versions and brings the earlier one back", async ({ page, logIn }) => {
  const editor = await logIn();
  const given = { title: unique("Tre versioner"), lead: "Rådet möts i mars." };
  const { id } = await writeItem(editor, given);
  await saveItems(editor, [
    { id, version: 1, content: exampleItem({ ...given, lead: "Rådet möts i maj." }) },
  ]);
  await page.goto(`/admin/items/${id}`);
  await page.getByRole("link", { name: "Versioner", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Ändringar från version 1 till 2" })).toBeVisible();
  await expect(page.locator("del")).toContainText("mars");
  await expect(page.locator("ins")).toContainText("maj");
  await page.getByRole("link", { name: "Version 1", exact: true }).click();
  const from = page.getByRole("combobox", { name: "Från" });
  await expect(from.getByRole("option", { selected: true })).toHaveText("Tom notis");
  await button(page, "Återställ version 1 …").click();
  await expect(page.getByLabel(/^Rättelse/)).toHaveCount(0);
  await button(page, "Återställ version 1").click();
  await expect(page.getByRole("textbox", { name: /^Ingress/ })).toHaveValue("Rådet möts i mars.");
  await page.goto(`/admin/items/${id}/history`);
  await expect(page.getByText(/återställde notisen .* till version 1/)).toBeVisible();
});

test("an editor brings an earlier version of a public item back, and tells readers what was wrong", async ({
  page,
  context,
  logIn,
}) => {
  const editor = await logIn();
  const given = { title: unique("Tillbaka"), lead: "71 kronor." };
  const { id, slug } = await publishItem(editor, given);
  await saveItems(editor, [{ id, version: 1, content: exampleItem({ ...given, lead: "61 kronor." }) }]);
  await page.goto(`/admin/items/${id}/history?from=0&to=1`);
  await button(page, "Återställ version 1 …").click();
  await page.getByLabel(/^Rättelse/).fill("Beloppet var rätt från början.");
  await button(page, "Återställ version 1").click();
  await expect(page.getByRole("textbox", { name: /^Ingress/ })).toHaveValue("71 kronor.");
  const reader = await context.newPage();
  await reader.goto(`/nyheter/${slug}`);
  await expect(reader.getByText("71 kronor.", { exact: true })).toBeVisible();
  await expect(reader.getByText("Beloppet var rätt från början.")).toBeVisible();
});

test("an editor finds who did what on the page of history", async ({ page, logIn }) => {
  const editor = await logIn();
  const title = unique("Vem publicerade");
  const { id } = await publishItem(editor, { title });
  await page.goto("/admin/history");
  await page.getByLabel("Ord i namnet").fill(title);
  await page.getByLabel("Händelse", { exact: true }).selectOption("publicerade");
  await button(page, "Visa").click();
  await expect(page.getByRole("listitem").filter({ hasText: "publicerade notisen" })).toHaveCount(1);
  await expect(page.getByRole("main").getByRole("link", { name: title })).toHaveAttribute(
    "href",
    `/admin/items/${id}`,
  );
});
