import { beforeEach, describe, expect, test } from "vitest";
import {
  acceptInvitation,
  acceptReset,
  acceptSetup,
  ensureFirstEditor,
  renewSetupLink,
} from "#lib/auth/accept-link.ts";
import { readLink } from "#lib/auth/access-links.ts";
import { currentSession } from "#lib/auth/current-session.ts";
import { logIn } from "#lib/auth/log-in.ts";
import { db } from "#lib/db.ts";
import { disable, invite, makeResetLink, revokeInvitation } from "#lib/people/commands.ts";
import { listInvitations } from "#lib/people/desk.ts";
import { anna, erik } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { refusal } from "#tests/support/examples.ts";
import { cookieOf, createEditor } from "#tests/support/log-in.ts";
import { requestFrom } from "#tests/support/requests.ts";

beforeEach(emptyTables);

const password = "tre gula cyklar i regn";
const tokenOf = (url: string | null) => url?.split("/").at(-1) ?? "";
const eva = { name: "Eva Ny", email: "eva@example.org" };
const inviteEva = async () => tokenOf(await invite(anna, { email: eva.email, role: "CONTRIBUTOR" }));

describe("the first editor", () => {
  beforeEach(async () => {
    await db().editor.deleteMany();
  });

  test("comes in by the link of the last start, once, as administrator", async () => {
    const older = tokenOf(await renewSetupLink());
    const token = tokenOf(await renewSetupLink());
    await expect(acceptSetup({ token: older, ...eva, password })).rejects.toEqual(refusal("link.dead"));
    expect(await acceptSetup({ token, ...eva, password })).toMatchObject({ ...eva, role: "ADMINISTRATOR" });
    await expect(acceptSetup({ token, ...eva, email: "b@example.org", password })).rejects.toEqual(
      refusal("link.dead"),
    );
    expect(await renewSetupLink()).toBeNull();
  });

  test("is one, when ten come in at once", async () => {
    const token = tokenOf(await renewSetupLink());
    const tries = Array.from({ length: 10 }, (_, index) =>
      acceptSetup({ token, ...eva, email: `eva${index}@example.org`, password }),
    );
    const done = await Promise.allSettled(tries);
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db().editor.count()).toBe(1);
  });

  test("is made of the settings, and not a second time", async () => {
    expect(await ensureFirstEditor("Chef@example.org", password)).toBe(true);
    expect(await ensureFirstEditor("annan@example.org", password)).toBe(false);
    expect(await logIn({ email: "chef@example.org", password }, requestFrom())).toBe("in");
  });

  test("is not let in with a password that everybody guesses, and the link still works", async () => {
    const token = tokenOf(await renewSetupLink());
    await expect(acceptSetup({ token, ...eva, password: "qwerty123456" })).rejects.toEqual(
      refusal("password.common"),
    );
    await expect(acceptSetup({ token, ...eva, password: "Eva@Example.org" })).rejects.toEqual(
      refusal("password.personal"),
    );
    await acceptSetup({ token, ...eva, password });
  });
});

describe("somebody who is invited", () => {
  test("comes in with the address and the role of the invitation", async () => {
    const token = await inviteEva();
    expect(await readLink(token)).toMatchObject({ purpose: "INVITATION", email: eva.email });
    expect(await acceptInvitation({ token, name: eva.name, password })).toMatchObject({
      ...eva,
      role: "CONTRIBUTOR",
    });
    expect(await logIn({ email: eva.email, password }, requestFrom())).toBe("in");
  });

  test("comes in once, when the link is used ten times at once", async () => {
    const token = await inviteEva();
    const uses = Array.from({ length: 10 }, () => acceptInvitation({ token, name: "Eva", password }));
    const done = await Promise.allSettled(uses);
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = done.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
    expect(refused).toEqual(Array(9).fill(refusal("link.dead")));
  });

  test("does not come in after 48 hours, nor after the invitation was taken back or replaced", async () => {
    const late = await inviteEva();
    await db().accessLink.updateMany({ data: { expiresAt: new Date() } });
    await expect(acceptInvitation({ token: late, name: "Eva", password })).rejects.toEqual(
      refusal("link.dead"),
    );

    const replaced = await inviteEva();
    const token = await inviteEva();
    expect(await readLink(replaced)).toBeNull();
    const [invitation] = await listInvitations(anna);
    await revokeInvitation(anna, { id: invitation?.id ?? "" });
    await expect(acceptInvitation({ token, name: "Eva", password })).rejects.toEqual(refusal("link.dead"));
    expect(await listInvitations(anna)).toEqual([]);
  });

  test("must be new, and invited by an administrator", async () => {
    await expect(invite(anna, { email: erik.email, role: "EDITOR" })).rejects.toEqual(refusal("email.taken"));
    expect(() => invite(erik, { email: eva.email, role: "EDITOR" })).toThrow(refusal("not-allowed"));
  });

  test("is known by the link alone: the database has its hash", async () => {
    const token = await inviteEva();
    const [row] = await db().accessLink.findMany();
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("an editor who has forgotten the password", () => {
  test("sets a new one by a link, once, and is logged out everywhere", async () => {
    const editor = await createEditor("EDITOR");
    const cookie = await cookieOf(editor);
    const token = tokenOf(await makeResetLink(anna, editor));
    await acceptReset({ token, password });
    expect(await currentSession(requestFrom("192.0.2.1", cookie))).toBeNull();
    expect(await logIn({ email: editor.email, password }, requestFrom())).toBe("in");
    await expect(acceptReset({ token, password })).rejects.toEqual(refusal("link.dead"));
  });

  test("still has the second step before them", async () => {
    const editor = await createEditor("EDITOR");
    await db().editor.update({ where: { id: editor.id }, data: { twoFactorEnabled: true } });
    await acceptReset({ token: tokenOf(await makeResetLink(anna, editor)), password });
    expect(await logIn({ email: editor.email, password }, requestFrom())).toBe("code");
  });

  test("cannot use the link as an invitation, nor after being disabled", async () => {
    const editor = await createEditor("EDITOR");
    const token = tokenOf(await makeResetLink(anna, editor));
    await expect(acceptInvitation({ token, name: "Eva", password })).rejects.toEqual(refusal("link.dead"));
    await disable(anna, { id: editor.id, reason: "Slutat" });
    await expect(acceptReset({ token, password })).rejects.toEqual(refusal("link.dead"));
  });
});
