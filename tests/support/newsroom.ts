import { test as base } from "@playwright/test";
import type { Editor, Role } from "#lib/auth/schema.ts";
import { logInAs } from "./log-in.ts";
import { workInDatabaseOf } from "./site-database.ts";

/**
 * Playwright's `test` for the newsroom: `const anna = await logIn("EDITOR")` makes an editor, and `page` is
 * logged in as her. In a second browser: `logInAs(context, baseURL, role)`.
 */
export const test = base.extend<{ logIn: (role?: Role) => Promise<Editor> }, { siteDatabase: undefined }>({
  siteDatabase: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs
    async ({}, use) => {
      workInDatabaseOf({ dataDir: process.env.E2E_DATA_DIR ?? "", url: process.env.E2E_URL ?? "" });
      await use(undefined);
    },
    { scope: "worker", auto: true },
  ],
  logIn: async ({ context, baseURL }, use) => {
    await use((role = "EDITOR") => logInAs(context, baseURL ?? "", role));
  },
});

export { expect } from "@playwright/test";
