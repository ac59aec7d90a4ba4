import { expect, type Locator, type Page } from "@playwright/test";
import type { Editor } from "#lib/auth/schema.ts";
import { db } from "#lib/db.ts";
import { createEdition } from "#lib/editions/commands.ts";
import { createItems } from "#lib/items/commands.ts";
import type { ItemInput } from "#lib/items/schema.ts";
import { placeItems } from "#lib/placements/commands.ts";
import { exampleItem } from "./example-item.ts";

/** A day of the past on which no other test makes an edition. */
export function someDay(): string {
  const day = Math.floor(Math.random() * 8000);
  return new Date(Date.UTC(1975, 0, 1 + day)).toISOString().slice(0, 10);
}

/** Titles that no other test has. */
export const three = () => {
  const mark = crypto.randomUUID().slice(0, 8);
  return [`Första ${mark}`, `Andra ${mark}`, `Tredje ${mark}`] as const;
};

/** Drafts with these titles and all that a press clipping needs, under one category. @returns their ids by title */
export async function createClippings(editor: Editor, titles: string[], given: Partial<ItemInput> = {}) {
  const { id: categoryId } = await db().category.findUniqueOrThrow({
    where: { slug: "debatt-och-partipolitik" },
  });
  const source = await db().source.findFirstOrThrow();
  const about = { kind: "PRESS" as const, categoryId, sourceIds: [source.id], ...given };
  const items = await createItems(
    editor,
    titles.map((title) => exampleItem({ title, lead: "Ingress.", ...about })),
  );
  return items.map(({ id }) => id);
}

/** An edition with these items, opened. @returns its id */
export async function openEdition(page: Page, editor: Editor, itemIds: string[]): Promise<string> {
  const about = { introduction: null, publishedOn: null, period: null, sponsorId: null, gaps: [] };
  const { id } = await createEdition(editor, { date: someDay(), ...about });
  await placeItems(editor, { editionId: id, itemIds });
  await page.goto(`/admin/editions/${id}`);
  await ready(page);
  return id;
}

/** Waits until the page answers to clicks and keys. */
export async function ready(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Sök", exact: true })).toBeEnabled();
  await expect(saveState(page)).toHaveText(/^Sparad/);
}

export const saveState = (page: Page) =>
  page
    .getByRole("status")
    .filter({ hasText: /Spara|EJ sparad/ })
    .first();

/** Chooses a part of the page: "Utan utgåva", "Uppgifter", "Publicera", or on a narrow screen "Utgåvan". */
export async function choose(page: Page, part: string): Promise<void> {
  const button = page.getByRole("navigation", { name: "Delar av sidan" }).getByRole("button", { name: part });
  if (await button.isVisible()) await button.click();
}

/** The titles of the edition's items, from top to bottom. */
export const titlesOnBoard = (page: Page) => page.locator(".composer-board li[data-item] a");

export const handle = (page: Page, title: string): Locator =>
  page.getByRole("button", { name: `Flytta ”${title}”` });
