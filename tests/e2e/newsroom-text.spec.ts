import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/newsroom.ts";

const text = (page: Page) => page.getByRole("textbox", { name: "Text", exact: true });
const tool = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const fixture = (name: string) => readFileSync(new URL(`../fixtures/paste/${name}`, import.meta.url), "utf8");

async function openNewItem(page: Page): Promise<void> {
  await page.goto("/admin/items/new");
  await expect(tool(page, "Fetstil")).toBeEnabled();
  await text(page).click();
}

/** Through the clipboard, as it comes from another program. */
async function paste(page: Page, type: "text/html" | "text/plain", data: string): Promise<void> {
  await page.evaluate(
    ([format, content]) => {
      const fill = (event: ClipboardEvent) => {
        event.clipboardData?.setData(format, content);
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      document.addEventListener("copy", fill, { once: true, capture: true });
    },
    [type, data] as const,
  );
  await page.keyboard.press("ControlOrMeta+c");
  await page.keyboard.press("ControlOrMeta+v");
}

test.describe("an editor pastes a text", () => {
  test("from a reviewed Word document: its structure comes along, comments and deletions do not", async ({
    page,
    logIn,
  }) => {
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await logIn();
    await openNewItem(page);
    await paste(page, "text/html", fixture("word-review.html"));
    await expect(text(page).getByRole("heading", { level: 2 })).toHaveText("Beslut om återreseförbud");
    await expect(text(page).locator("p").first()).toHaveText(
      "Domstolen upphäver beslutet i den delen, enhälligt.",
    );
    await expect(text(page).locator("strong")).toHaveText("enhälligt");
    await expect(text(page).locator("ul ul li")).toHaveText("barnets bästa");
    await expect(text(page).locator("ol[start='3'] > li")).toHaveText(["Tredje punkten", "Fjärde punkten"]);
    await expect(text(page).locator("blockquote p")).toHaveText(["Så säger lagen.", "Och förarbetena."]);
    await expect(text(page).locator("[style], img, table")).toHaveCount(0);
    expect(complaints).toEqual([]);
  });

  test("from a PDF: its broken lines become paragraphs and lists", async ({ page, logIn }) => {
    await logIn();
    await openNewItem(page);
    await paste(page, "text/plain", fixture("pdf.txt"));
    await expect(text(page).locator("ul li")).toHaveCount(3);
    await expect(text(page).locator("ol li")).toHaveCount(3);
    await expect(text(page).locator("p").nth(1)).toHaveText(/^Under första halvåret .* avgjorda\.$/);
  });
});

test.describe("an editor writes the text", () => {
  test("makes a link of a word, is told of a wrong address, and takes the link away again", async ({
    page,
    logIn,
  }) => {
    await logIn();
    await openNewItem(page);
    await page.keyboard.type("Migrationsverket");
    await page.keyboard.press("ControlOrMeta+a");
    await tool(page, "Länk").click();
    await page.keyboard.type("fel adress");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: "Skriv en webbadress" })).toBeVisible();
    await page.getByLabel("Länkens adress").fill("www.migrationsverket.se");
    await page.keyboard.press("Enter");
    const link = text(page).getByRole("link", { name: "Migrationsverket" });
    await expect(link).toHaveAttribute("href", "https://www.migrationsverket.se");
    await expect(text(page)).toBeFocused();
    await tool(page, "Länk").click();
    await tool(page, "Ta bort länken").click();
    await expect(link).toHaveCount(0);
  });

  test("says who is quoted", async ({ page, logIn }) => {
    await logIn();
    await openNewItem(page);
    await page.keyboard.type("Så säger lagen.");
    await tool(page, "Citat").click();
    await page.getByLabel("Vem citeras?").fill("Lagrådet");
    await page.keyboard.press("Enter");
    await expect(text(page)).toBeFocused();
    await expect(page.getByLabel("Vem citeras?")).toHaveValue("Lagrådet");
    await expect(tool(page, "Citat")).toHaveAttribute("aria-pressed", "true");
  });

  test("by keyboard alone: arrows between the tools, Tab into the text and out of it", async ({
    page,
    logIn,
  }) => {
    await logIn();
    await openNewItem(page);
    await page.keyboard.press("Shift+Tab");
    await expect(tool(page, "Rubrik H2")).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect(tool(page, "Fetstil")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(text(page)).toBeFocused();
    await page.keyboard.type("fet");
    await expect(text(page).locator("strong")).toHaveText("fet");
    await page.keyboard.press("Tab");
    await expect(text(page)).not.toBeFocused();
  });
});
