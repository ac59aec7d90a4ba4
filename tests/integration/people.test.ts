import { beforeEach, expect, test } from "vitest";
import { logIn } from "#lib/auth/log-in.ts";
import { db } from "#lib/db.ts";
import { changeRole, disable, enable, invite } from "#lib/people/commands.ts";
import { listPeople } from "#lib/people/desk.ts";
import { anna, erik, mira } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { refusal } from "#tests/support/examples.ts";
import { createEditor, examplePassword } from "#tests/support/log-in.ts";
import { requestFrom } from "#tests/support/requests.ts";

beforeEach(emptyTables);

const reason = "Slutat";

test("an administrator sees who can log in, how, and who has", async () => {
  const { id, email } = await createEditor("EDITOR", "Örjan Öberg");
  await logIn({ email, password: examplePassword }, requestFrom());
  await disable(anna, { id: mira.id, reason });
  const people = await listPeople(anna);
  expect(people.map(({ name }) => name)).toEqual([anna.name, erik.name, "Örjan Öberg", mira.name]);
  expect(people.find((person) => person.id === id)?.lastLogIn).toBeInstanceOf(Date);
  await expect(listPeople(erik)).rejects.toEqual(refusal("not-allowed"));
});

test("the last administrator can be neither disabled nor given another role", async () => {
  const last = refusal("editor.last-administrator");
  await expect(changeRole(anna, { id: anna.id, role: "EDITOR" })).rejects.toEqual(last);
  await expect(disable(anna, { id: anna.id, reason })).rejects.toEqual(last);
  await changeRole(anna, { id: erik.id, role: "ADMINISTRATOR" });
  await disable(anna, { id: erik.id, reason });
  await expect(disable(anna, { id: anna.id, reason })).rejects.toEqual(last);
});

test("one administrator is left when two take the role from each other at once", async () => {
  await changeRole(anna, { id: erik.id, role: "ADMINISTRATOR" });
  const both = await Promise.allSettled([
    changeRole(anna, { id: erik.id, role: "EDITOR" }),
    changeRole({ ...erik, role: "ADMINISTRATOR" }, { id: anna.id, role: "EDITOR" }),
  ]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await db().editor.count({ where: { role: "ADMINISTRATOR" } })).toBe(1);
});

test("who is disabled comes back with the same password", async () => {
  const { id, email } = await createEditor("EDITOR");
  await disable(anna, { id, reason });
  await enable(anna, { id });
  expect(await logIn({ email, password: examplePassword }, requestFrom())).toBe("in");
});

test("what is done about people stands in the history, with the reason", async () => {
  await invite(anna, { email: "ny@example.org", role: "EDITOR" });
  await changeRole(anna, { id: mira.id, role: "EDITOR" });
  await disable(anna, { id: mira.id, reason });
  const events = await db().historyEvent.findMany({
    orderBy: { at: "asc" },
    select: { action: true, reason: true, actor: true },
  });
  const actor = `editor:${anna.id}`;
  expect(events).toEqual([
    { actor, action: "invited", reason: null },
    { actor, action: "role-changed", reason: null },
    { actor, action: "disabled", reason },
  ]);
});
