import { randomUUID } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import { auth } from "#lib/auth/auth.ts";
import { hashOfPassword, keepPassword } from "#lib/auth/password.ts";
import type { Editor, Role } from "#lib/auth/schema.ts";
import { db } from "#lib/db.ts";

/** What every editor logs in with who is made here. */
export const examplePassword = "blank-kastanj-cykelväg";

/** Makes an editor with a password. */
export async function createEditor(role: Role, name = "Test Redaktör"): Promise<Editor> {
  const email = `${randomUUID()}@example.org`;
  const { id } = await db().editor.create({ data: { name, email, role, emailVerified: true } });
  await keepPassword(db(), id, await hashOfPassword(examplePassword));
  return { kind: "editor", id, name, email, role };
}

/** Begins a session, as a login does. @returns it as the header `cookie` of a plain HTTP request */
export async function cookieOf({ id }: Editor): Promise<string> {
  const { headers } = await auth().api.logInEditor({
    body: { editorId: id },
    headers: new Headers(),
    returnHeaders: true,
  });
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** Makes an editor of this role who is logged in wherever the browser goes on the site at `url`. */
export async function logInAs(context: BrowserContext, url: string, role: Role): Promise<Editor> {
  const editor = await createEditor(role);
  const cookies = (await cookieOf(editor)).split("; ").map((cookie) => {
    const [name = "", ...value] = cookie.split("=");
    return { name, value: value.join("="), url };
  });
  await context.addCookies(cookies);
  return editor;
}
