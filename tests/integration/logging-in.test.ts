import { beforeEach, describe, expect, test } from "vitest";
import { changeEmail, changePassword } from "#lib/auth/account.ts";
import { currentSession } from "#lib/auth/current-session.ts";
import { logIn, logOut } from "#lib/auth/log-in.ts";
import { endSession, listSessions } from "#lib/auth/own-account.ts";
import { claimCode, countAttempt } from "#lib/auth/slow-down.ts";
import { db } from "#lib/db.ts";
import type { Problem } from "#lib/errors.ts";
import { changeRole, disable, removeSecondStep } from "#lib/people/commands.ts";
import { anna } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { refusal } from "#tests/support/examples.ts";
import { cookieOf, createEditor, examplePassword } from "#tests/support/log-in.ts";
import { requestFrom } from "#tests/support/requests.ts";

beforeEach(emptyTables);

const here = "192.0.2.1";
const wrong = "alldeles fel lösenord";
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

async function loggedIn() {
  const editor = await createEditor("EDITOR");
  const request = requestFrom(here, await cookieOf(editor));
  const session = await currentSession(request);
  if (!session) throw new Error("not logged in");
  return { editor, request, session };
}

describe("a session", () => {
  test("is known to the database by its hash alone", async () => {
    const { request } = await loggedIn();
    const token =
      decodeURIComponent(request.get("cookie") ?? "")
        .split("=")[1]
        ?.split(".")[0] ?? "";
    const [row] = await db().session.findMany();
    expect(token).toHaveLength(32);
    expect(row?.token).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row?.ipAddress).toBe("");
  });

  test.each<[string, (given: Awaited<ReturnType<typeof loggedIn>>) => Promise<unknown>]>([
    ["logging out", ({ request }) => logOut(request)],
    ["a new role", ({ editor: { id } }) => changeRole(anna, { id, role: "CONTRIBUTOR" })],
    ["being disabled", ({ editor: { id } }) => disable(anna, { id, reason: "Slutat" })],
    [
      "losing the second step",
      ({ editor: { id } }) => removeSecondStep(anna, { id, reason: "Tappad telefon" }),
    ],
    ["being ended elsewhere", ({ editor, session: { id } }) => endSession(editor, id)],
    ["eight hours without use", () => db().session.updateMany({ data: { updatedAt: hoursAgo(8.1) } })],
    ["seven days", () => db().session.updateMany({ data: { expiresAt: new Date() } })],
  ])("is dead at the next request after %s", async (_, end) => {
    const given = await loggedIn();
    await end(given);
    expect(await currentSession(given.request)).toBeNull();
  });

  test("is another one where the password was changed, and ends everywhere else", async () => {
    const { editor, request } = await loggedIn();
    const elsewhere = requestFrom("198.51.100.7", await cookieOf(editor));
    const input = { password: examplePassword, newPassword: "fyra blå båtar vid kaj" };
    await changePassword(editor, input, request);
    expect(await currentSession(request)).toBeNull();
    expect(await currentSession(elsewhere)).toBeNull();
    expect(await db().session.count({ where: { editorId: editor.id } })).toBe(1);
  });

  test("is listed with its device, and the one that asks is marked", async () => {
    const { editor, session } = await loggedIn();
    await cookieOf(editor);
    const list = await listSessions(session);
    expect(list.map(({ isThis }) => isThis).sort()).toEqual([false, true]);
  });

  test("cannot be ended by somebody else", async () => {
    const { request, session } = await loggedIn();
    await endSession(await createEditor("EDITOR"), session.id);
    expect(await currentSession(request)).not.toBeNull();
  });
});

describe("whoever guesses passwords", () => {
  const attempt = (email: string, address = here, password = wrong) =>
    logIn({ email, password }, requestFrom(address)).catch((error: unknown) => error);

  const secondsOf = (problem: unknown) => (problem as Problem<"slow-down">).details.seconds;
  /** As if a quarter of an hour had passed. */
  const waited = () =>
    db().$executeRaw`UPDATE "Attempt" SET "expiresAt" = "expiresAt" - interval '15 minutes'`;

  test("is told the same whether or not somebody has the address", async () => {
    const { email } = await createEditor("EDITOR");
    const ofSomebody = [];
    const ofNobody = [];
    for (let index = 0; index < 7; index += 1) {
      ofSomebody.push(await attempt(email, `198.51.100.${index}`));
      ofNobody.push(await attempt("ingen@example.org", `203.0.113.${index}`));
    }
    expect(ofSomebody.map(String)).toEqual(ofNobody.map(String));
    expect(ofSomebody[0]).toEqual(refusal("login.wrong"));
    expect(ofSomebody[6]).toEqual(refusal("slow-down"));
  });

  test("waits longer and longer for one account, the right password included", async () => {
    const { email } = await createEditor("EDITOR");
    for (let index = 0; index < 5; index += 1) await attempt(email, `198.51.100.${index}`);
    const first = await attempt(email, here, examplePassword);
    expect(first).toEqual(refusal("slow-down"));
    await waited();
    expect(await attempt(email)).toEqual(refusal("login.wrong"));
    const second = await attempt(email);
    expect(secondsOf(second)).toBeGreaterThan(secondsOf(first));
    await waited();
    expect(await attempt(email, here, examplePassword)).toBe("in");
    expect(await attempt(email)).toEqual(refusal("login.wrong"));
  });

  test("waits from one address, whatever accounts are tried; a network of IPv6 is one address", async () => {
    const count = (name: number, address: string) =>
      countAttempt("password", `nr${name}@example.org`, requestFrom(address));
    for (let index = 0; index < 20; index += 1) await count(index, `2001:db8::${index + 1}`);
    await expect(count(20, "2001:db8:0:0:9::1")).rejects.toEqual(refusal("slow-down"));
    await count(21, "2001:db8:0:1::1");
  });

  test("gets no more tries by trying many times at once", async () => {
    const tries = Array.from({ length: 30 }, (_, index) =>
      countAttempt("password", "samma@example.org", requestFrom(`198.51.100.${index}`)),
    );
    const done = await Promise.allSettled(tries);
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  });

  test("leaves no address behind, neither of mail nor of the network", async () => {
    await attempt("ingen@example.org");
    const kept = JSON.stringify(await db().attempt.findMany());
    expect(kept).not.toMatch(/ingen|192\.0\.2/);
    expect(await db().attempt.count()).toBe(2);
  });
});

test("a code of the app is tried once, by one of ten at once", async () => {
  const done = await Promise.allSettled(Array.from({ length: 10 }, () => claimCode(anna.id, "123456")));
  expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("an editor who is disabled is told so with the right password only", async () => {
  const { id, email } = await createEditor("EDITOR");
  await disable(anna, { id, reason: "Slutat" });
  const enter = (password: string) => logIn({ email, password }, requestFrom());
  await expect(enter(wrong)).rejects.toEqual(refusal("login.wrong"));
  await expect(enter(examplePassword)).rejects.toEqual(refusal("account.disabled"));
});

test("an editor changes the address with the password, to one that nobody has", async () => {
  const { editor, request } = await loggedIn();
  const change = (email: string, password: string) => changeEmail(editor, { email, password }, request);
  await expect(change("ny@example.org", wrong)).rejects.toEqual(refusal("password.wrong"));
  await expect(change(anna.email, examplePassword)).rejects.toEqual(refusal("email.taken"));
  await change("ny@example.org", examplePassword);
  expect(await logIn({ email: "ny@example.org", password: examplePassword }, requestFrom())).toBe("in");
});
