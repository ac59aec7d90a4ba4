import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { askedHeader } from "#lib/addresses.ts";
import { readSettings } from "#lib/env.ts";
import { type CurrentSession, currentSession } from "./current-session.ts";
import { loginPage, secondStepPage } from "./pages.ts";
import type { Action } from "./permissions.ts";
import { allows } from "./permissions.ts";
import type { Editor } from "./schema.ts";

/** Whose session the request's cookie names, or null; null too where a second step is required first. */
export async function sessionEditor(action: Action = "newsroom.read"): Promise<Editor | null> {
  const session = await currentSession(await headersNow());
  return session && !lacksSecondStep(session, action) ? session.editor : null;
}

/** For pages: whoever is logged in; others are sent to log in, and those who may not do `action` to the desk. */
export async function requireEditor(action: Action = "newsroom.read"): Promise<Editor> {
  const session = await requireSession(action);
  if (!allows(session.editor.role, action)) redirect("/admin");
  return session.editor;
}

/** The same, for pages about the session itself. */
export async function requireSession(action: Action = "account.manage"): Promise<CurrentSession> {
  const given = await headersNow();
  const session = await currentSession(given);
  if (!session) redirect(loginPage(given.get(askedHeader)));
  if (lacksSecondStep(session, action)) redirect(secondStepPage);
  return session;
}

/** The request's headers with the cookies as they are by now: an action may have begun another session. */
async function headersNow(): Promise<Headers> {
  const now = new Headers(await headers());
  const pairs = (await cookies()).getAll().map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);
  now.set("cookie", pairs.join("; "));
  return now;
}

/** With `REQUIRE_2FA`, one's own account is all there is until the second step is set up. */
function lacksSecondStep({ hasSecondStep }: CurrentSession, action: Action): boolean {
  return !hasSecondStep && action !== "account.manage" && readSettings().REQUIRE_2FA === "on";
}
