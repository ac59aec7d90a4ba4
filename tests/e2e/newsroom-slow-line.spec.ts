import type { Page } from "@playwright/test";
import type { Editor } from "#lib/auth/schema.ts";
import { db } from "#lib/db.ts";
import { createItems } from "#lib/items/commands.ts";
import { findOrCreateSources } from "#lib/sources/commands.ts";
import { exampleItem } from "#tests/support/example-item.ts";
import { field, saved, unique } from "#tests/support/item-form.ts";
import { expect, test } from "#tests/support/newsroom.ts";
import { holdScripts } from "#tests/support/slow-line.ts";

const lead = (page: Page) => field(page, "Ingress (valfritt)");

async function writtenItem(editor: Editor): Promise<string> {
  const [item] = await createItems(editor, [exampleItem({ title: unique("Beloppet"), lead: "71 kronor." })]);
  return `/admin/items/${item?.id}`;
}

/** A page as it is before its script arrives. */
const open = (page: Page, path: string) => page.goto(path, { waitUntil: "commit" });

test.describe("before the page's script is there", () => {
  test("an editor begins a new item, and no letter is lost", async ({ page, logIn }) => {
    await logIn();
    const release = await holdScripts(page);
    await open(page, "/admin/items/new");
    await expect(field(page, "Rubrik")).toBeFocused();
    await page.keyboard.type("Migrationsverket");
    release();
    await saved(page);
    await expect(field(page, "Rubrik")).toHaveValue("Migrationsverket");
  });

  test("an editor cannot change a text that is there, and so neither loses nor garbles it", async ({
    page,
    logIn,
  }) => {
    const path = await writtenItem(await logIn());
    const release = await holdScripts(page);
    await open(page, path);
    await expect(lead(page)).toBeDisabled();
    release();
    await lead(page).fill("61 kronor.");
    await saved(page);
    await page.reload();
    await expect(lead(page)).toHaveValue("61 kronor.");
  });

  test("an editor sends a form, and the texts in it stay", async ({ page, logIn }) => {
    const editor = await logIn();
    const name = unique("Rättscentrum");
    const passport = { homepage: null, country: null, language: null, description: "De driver ärenden." };
    const source = { name, type: "ORGANISATION" as const, aliases: [], monitored: false, ...passport };
    const [id = ""] = await findOrCreateSources(editor, [source]);
    await holdScripts(page);
    await open(page, `/admin/sources/${id}`);
    await page.getByLabel("Namn", { exact: true }).first().fill(`${name} i Norden`);
    await page.getByRole("button", { name: "Spara källan" }).click();
    await expect
      .poll(() => db().source.findUniqueOrThrow({ where: { id } }))
      .toMatchObject({
        name: `${name} i Norden`,
        description: "De driver ärenden.",
      });
  });

  test("what only works with it is off, so that no click and no choice is lost", async ({ page, logIn }) => {
    const path = await writtenItem(await logIn());
    const release = await holdScripts(page);
    await open(page, path);
    const category = page.getByRole("combobox", { name: "Ämne", exact: true });
    for (const control of [category, page.getByRole("button", { name: "Publicera nu" })]) {
      await expect(control).toBeDisabled();
    }
    release();
    await category.selectOption({ index: 1 });
    await saved(page);
    await page.reload();
    await expect(category).not.toHaveValue("");
  });
});
