import type { BrowserContext, Page } from "@playwright/test";
import { expect } from "./newsroom.ts";

export const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
export const text = (page: Page) => page.getByRole("textbox", { name: "Text", exact: true });
export const state = (page: Page) => page.getByRole("status", { name: "Sparat eller inte" });
export const saved = (page: Page) =>
  expect(state(page)).toHaveText(/^Sparad \d\d\.\d\d$/, { timeout: 15_000 });

/** Words that stand nowhere else, whatever else the tests write at the same time. */
export const unique = (words: string) => `${words} ${crypto.randomUUID().slice(0, 8)}`;

/** A new item, saved under an address of its own. */
export async function writeItem(page: Page, title: string): Promise<void> {
  await page.goto("/admin/items/new");
  await text(page).fill("Rådet har enats om nya regler.");
  await field(page, "Rubrik").fill(title);
  await saved(page);
  await expect(page).toHaveURL(/\/admin\/items\/[0-9a-f-]{36}$/);
}

/** Nothing reaches the server any more, as in a tunnel; pages that are open stay. */
export async function cutConnection(context: BrowserContext): Promise<() => Promise<void>> {
  const cut = (route: { abort: () => Promise<void> }) => route.abort();
  const actions = (url: URL) => url.pathname.startsWith("/admin/items/");
  await context.route(actions, (route) =>
    route.request().method() === "POST" ? cut(route) : route.fallback(),
  );
  return () => context.unroute(actions);
}
