import { db } from "#lib/db.ts";
import { audit } from "#tests/support/audit.ts";
import { field, saved, state, text, unique, writeItem } from "#tests/support/item-form.ts";
import { expect, test } from "#tests/support/newsroom.ts";

test.describe("an editor writes an item", () => {
  test("and it is saved by itself, under an address made from its title", async ({ page, logIn }) => {
    await logIn();
    const title = unique("Rådet enas om mottagande");
    await writeItem(page, title);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page).toHaveTitle(new RegExp(`^${title}`));
    await expect(field(page, "Adress")).toHaveValue(/^radet-enas-om-mottagande-/);
    await page.reload();
    await expect(field(page, "Rubrik")).toHaveValue(title);
    await expect(text(page)).toHaveText("Rådet har enats om nya regler.");
  });

  test("from a pasted address, of which type, label, language and source are guessed", async ({
    page,
    logIn,
  }) => {
    await logIn();
    await page.goto("/admin/items/new");
    const adder = field(page, "Klistra in en adress");
    await adder.fill("www.consilium.europa.eu/sv/press/press-releases/2021/03/24/");
    await adder.press("Enter");
    await expect(
      page.getByRole("button", { name: /^Pressmeddelande från Europeiska unionens råd/ }),
    ).toBeVisible();
    await expect(page.getByRole("button", { name: "Ta bort källan Europeiska unionens råd" })).toBeVisible();
    await page.getByRole("button", { name: /^Pressmeddelande från/ }).click();
    await expect(page.getByRole("combobox", { name: "Slag" })).toHaveValue("WEB");
    await expect(page.getByRole("combobox", { name: "Språk" }).first()).toHaveValue("sv");
    await saved(page);
  });

  test("with a source that is not there yet", async ({ page, logIn }) => {
    await logIn();
    await writeItem(page, unique("Ny källa"));
    const name = unique("Föreningen");
    const finder = page.getByRole("combobox", { name: "Sök källa" });
    await finder.pressSequentially(name);
    await page.getByRole("option", { name: `Skapa källan ”${name}”` }).click();
    await page.getByRole("combobox", { name: "Skapa källan som" }).selectOption("Organisation");
    await page.getByRole("button", { name: `Skapa ”${name}”` }).click();
    await expect(page.getByRole("button", { name: `Ta bort källan ${name}` })).toBeVisible();
    await saved(page);
  });

  test("and hears of items that have the same title", async ({ page, logIn }) => {
    await logIn();
    const title = unique("Domstolen prövar förvaret");
    await writeItem(page, title);
    await page.goto("/admin/items/new");
    await field(page, "Rubrik").fill(title);
    await expect(page.getByRole("status").filter({ hasText: "Liknande rubriker" })).toContainText(title);
  });
});

test.describe("an editor publishes", () => {
  test("an item from a pasted press release in at most twelve steps", async ({ page, logIn }) => {
    await logIn();
    await page.goto("/admin/items");
    let steps = 0;
    const step = async (done: Promise<unknown>) => {
      steps += 1;
      await done;
    };
    const title = unique("Ministrarna enas om snabbare prövning");
    const adder = field(page, "Klistra in en adress");
    await step(page.getByRole("link", { name: "Ny notis" }).click());
    await step(field(page, "Rubrik").fill(title));
    await step(adder.fill("https://www.consilium.europa.eu/sv/press/press-releases/2021/03/24/asyl/"));
    await step(adder.press("Enter"));
    await step(text(page).fill("Ministrarna enades på onsdagen om en snabbare prövning av ansökningar."));
    await step(
      page.getByRole("combobox", { name: "Ämne" }).selectOption({ label: "Asylutredning och procedur" }),
    );
    await step(page.getByLabel("Källans datum").fill("2021-03-24"));
    await step(page.getByRole("button", { name: "Publicera nu" }).click());
    await expect(page.getByRole("status").filter({ hasText: "Läsarna ser den nu" })).toBeVisible();
    expect(steps).toBeLessThanOrEqual(12);

    const [item] = await db().item.findMany({ where: { title } });
    await page.goto(`/nyheter/${item?.slug}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(
      page.getByRole("link", { name: /Pressmeddelande från Europeiska unionens råd/ }),
    ).toBeVisible();
  });

  test("a change of what readers see only when asked to, and says what was wrong", async ({
    page,
    logIn,
  }) => {
    await logIn();
    const title = unique("Nytt om ledaren");
    await page.goto("/admin/items/new");
    await page.getByRole("combobox", { name: "Typ" }).selectOption("Redaktionellt");
    await field(page, "Rubrik").fill(title);
    await text(page).fill("Beloppet är 71 kronor.");
    await saved(page);
    await page.getByRole("button", { name: "Publicera nu" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Läsarna ser den nu" })).toBeVisible();

    await text(page).fill("Beloppet är 61 kronor.");
    await expect(state(page)).toHaveText(/inte publicerad än, bara sparad i den här webbläsaren/);
    const slug = await field(page, "Adress").inputValue();
    const reader = await page.context().newPage();
    await reader.goto(`/nyheter/${slug}`);
    await expect(reader.getByText("Beloppet är 71 kronor.")).toBeVisible();

    await page.getByRole("button", { name: "Publicera med rättelse …" }).click();
    await field(page, "Rättelse").fill("Beloppet var fel.");
    await page.getByRole("button", { name: "Publicera med rättelsen" }).click();
    await saved(page);
    await reader.reload();
    await expect(reader.getByText("Beloppet är 61 kronor.")).toBeVisible();
    await expect(reader.getByText("Beloppet var fel.")).toBeVisible();
  });
});

test("a contributor writes, sends to review, and reads from then on", async ({ page, logIn }) => {
  await logIn("CONTRIBUTOR");
  const title = unique("Medarbetarens");
  await writeItem(page, title);
  await expect(page.getByRole("button", { name: "Publicera nu" })).toHaveCount(0);
  await page.getByRole("button", { name: "Skicka till granskning …" }).click();
  await page.getByRole("button", { name: "Skicka till granskning", exact: true }).click();
  await expect(
    page.getByText("Notisen väntar på granskning och kan inte ändras av dig just nu."),
  ).toBeVisible();
  await expect(field(page, "Rubrik")).toHaveCount(0);
});

test("the item's page can be used by everybody, light and dark", async ({ page, logIn }) => {
  await logIn();
  await writeItem(page, unique("Tillgänglig"));
  await page.getByRole("button", { name: "Lägg till utan adress" }).click();
  await page.getByRole("combobox", { name: "Sök källa" }).fill("råd");
  await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  await audit(page);
});
