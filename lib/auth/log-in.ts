import { isAPIError } from "better-auth/api";
import { db } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { record } from "#lib/history/commands.ts";
import { auth } from "./auth.ts";
import { type CurrentSession, currentSession } from "./current-session.ts";
import { slowedDown } from "./slow-down.ts";

/**
 * Checks a password. @returns `in` when that was all, `code` when the second step is still to come.
 * @throws Problem `login.wrong`, the same for an address that nobody has; `slow-down`
 */
export async function logIn(
  { email, password }: { email: string; password: string },
  headers: Headers,
): Promise<"in" | "code"> {
  const before = await currentSession(headers);
  const answer = await slowedDown("password", email, headers, () =>
    auth().api.signInEmail({ body: { email, password }, headers }).catch(wrong),
  );
  await endSessionBefore(before);
  if ("twoFactorRedirect" in answer) return "code";
  await noteLogIn(answer.user.id);
  return "in";
}

/** Logs somebody in who has proved who they are in another way. */
export async function logInAs(editorId: string, headers: Headers): Promise<void> {
  const before = await currentSession(headers);
  await auth().api.logInEditor({ body: { editorId }, headers });
  await endSessionBefore(before);
  await noteLogIn(editorId);
}

/** Ends the session. */
export async function logOut(headers: Headers): Promise<void> {
  await auth().api.signOut({ headers });
}

/** Who logs in once more leaves the session before. */
async function endSessionBefore(before: CurrentSession | null): Promise<void> {
  if (before) await db().session.deleteMany({ where: { id: before.id } });
}

/** Keeps in history that somebody came in, and when. */
export async function noteLogIn(editorId: string): Promise<void> {
  const { id, name, email, role } = await db().editor.findUniqueOrThrow({ where: { id: editorId } });
  const editor = { kind: "editor" as const, id, name, email, role };
  await record(db(), editor, { action: "logged-in", recordType: "editor", recordId: id });
}

/** The login library's own name for what went wrong. */
export const codeOf = (error: unknown) => (isAPIError(error) ? error.body?.code : undefined);

function wrong(error: unknown): never {
  if (codeOf(error) === "FAILED_TO_CREATE_SESSION") throw new Problem("account.disabled", {});
  if (isAPIError(error)) throw new Problem("login.wrong", {}, { cause: error });
  throw error;
}
