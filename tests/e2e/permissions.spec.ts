import { type Action, allows } from "#lib/auth/permissions.ts";
import { type Editor, roles } from "#lib/auth/schema.ts";
import { statuses } from "#lib/items/schema.ts";
import { itemInputs } from "#tests/support/item-inputs.ts";
import { itemIn, recordsBeside } from "#tests/support/items-in-states.ts";
import { cookieOf, createEditor } from "#tests/support/log-in.ts";
import { expect, test } from "#tests/support/newsroom.ts";
import { callAction, readServerActions, type ServerAction } from "#tests/support/server-actions.ts";

/** Previews are of items or of editions: the door lets everybody in, the command asks for the item's permission. */
const permissionOn: Record<string, Action> = { createPreviewLink: "item.preview" };

const actions = readServerActions();
const named = (action: ServerAction) => `${action.name} (${action.permission})`;

test("every action is made by a door, and the permissions of all items' actions are tried below", () => {
  expect(actions.length).toBeGreaterThan(40);
  const ofItems = actions.filter(
    ({ permission }) => permission?.startsWith("item.") && permission !== "item.create",
  );
  const untried = ofItems.filter(({ name }) => !(name in itemInputs));
  expect(untried.map(named)).toEqual([]);
  const gone = Object.keys(itemInputs).filter((name) => !actions.some((action) => action.name === name));
  expect(gone).toEqual([]);
});

test("who is not logged in, or no longer may be, can do nothing of what editors do", async ({ baseURL }) => {
  const url = baseURL ?? "";
  const disabled = await createEditor("ADMINISTRATOR");
  const headers = { origin: url, cookie: await cookieOf(disabled) };
  await disable(disabled);
  for (const action of actions.filter(({ permission }) => permission !== null)) {
    const anonymous = await callAction(url, action, {}, { origin: url });
    expect(anonymous, named(action)).toEqual({ status: 200, code: "session.missing" });
    const former = await callAction(url, action, {}, headers);
    expect(former, named(action)).toEqual({ status: 200, code: "session.missing" });
  }
});

test("a call from another site, from nowhere or without a word about where from is refused", async ({
  baseURL,
}) => {
  const url = baseURL ?? "";
  const cookie = await cookieOf(await createEditor("ADMINISTRATOR"));
  for (const action of actions) {
    for (const origin of [undefined, "null", "https://evil.example", `${url}.evil.example`]) {
      const { status, code } = await callAction(url, action, {}, { cookie, ...(origin && { origin }) });
      const refused = status >= 400 || code === "origin.foreign";
      expect(refused, `${named(action)} from ${origin}: ${status} ${code}`).toBe(true);
    }
  }
  // Logging out was among them, and the session is still there.
  const answer = await fetch(`${url}/admin/account`, { headers: { cookie }, redirect: "manual" });
  expect(answer.status).toBe(200);
});

test("each role may do what the table says, where no item's state matters", async ({ baseURL }) => {
  const url = baseURL ?? "";
  for (const role of roles) {
    const cookie = await cookieOf(await createEditor(role));
    for (const action of actions) {
      if (action.permission === null || action.name in itemInputs || ending.has(action.name)) continue;
      const { code } = await callAction(url, action, {}, { origin: url, cookie });
      expect(code === "not-allowed", `${role}: ${named(action)} gave ${code}`).toBe(
        !allows(role, action.permission),
      );
    }
  }
});

/** How a command says no: in plain words, as if there were no such item, or with what to do instead. */
const refusal = /^(not-allowed|item\.missing|item\.public|item\.not-\w+)$/;

/** With nothing in them they would be carried out. */
const ending = new Set(["logOut", "logOutEverywhere"]);

for (const role of roles) {
  test(`each state of an item allows ${role.toLowerCase()} what the table says`, async ({ baseURL }) => {
    test.setTimeout(240_000);
    const url = baseURL ?? "";
    const actor = await createEditor(role);
    const other = await createEditor("EDITOR");
    const headers = { origin: url, cookie: await cookieOf(actor) };
    const beside = await recordsBeside(other);
    for (const [name, inputFor] of Object.entries(itemInputs)) {
      const action = actions.find((each) => each.name === name);
      const permission = permissionOn[name] ?? action?.permission;
      if (!action || !permission) throw new Error(`there is no action ${name}`);
      for (const status of statuses) {
        for (const maker of [actor, other]) {
          const item = await itemIn(status, maker, beside);
          const { code } = await callAction(url, action, inputFor(item, beside), headers);
          const own = maker === actor;
          const refused = refusal.test(code ?? "");
          const cell = `${role} ${name} (${permission}) on ${own ? "own" : "another's"} ${status} gave ${code}`;
          expect(refused, cell).toBe(!allows(role, permission, { status, own }));
          if (!refused) expect(code, cell).toBeNull();
        }
      }
    }
  });
}

async function disable({ id }: Editor): Promise<void> {
  const { db } = await import("#lib/db.ts");
  await db().editor.update({ where: { id }, data: { disabledAt: new Date() } });
}
