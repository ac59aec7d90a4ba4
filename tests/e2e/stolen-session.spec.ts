import type { Editor } from "#lib/auth/schema.ts";
import { db } from "#lib/db.ts";
import { cookieOf, createEditor, examplePassword } from "#tests/support/log-in.ts";
import { expect, test } from "#tests/support/newsroom.ts";
import { type Answer, callAction, readServerActions } from "#tests/support/server-actions.ts";

const actions = readServerActions();

/** What somebody who has one of an editor's cookies can do on the site at `url`. */
function holding(cookie: string, url: string) {
  return {
    call(name: string, input: unknown): Promise<Answer> {
      const action = actions.find((each) => each.name === name);
      if (!action) throw new Error(`there is no action ${name}`);
      return callAction(url, action, input, { cookie, origin: url });
    },
    async sees(path: string): Promise<number> {
      const answer = await fetch(`${url}${path}`, { headers: { cookie }, redirect: "manual" });
      await answer.arrayBuffer();
      return answer.status;
    },
  };
}

const otherPassword = "annan-kastanj-segelbåt";

/** What ends a session: done by its owner in the very session, or to them by an administrator. */
const endings: [string, { by: "owner" | "administrator"; action: string; input: (of: Editor) => unknown }][] =
  [
    ["logging out", { by: "owner", action: "logOut", input: () => ({}) }],
    ["logging out everywhere", { by: "owner", action: "logOutEverywhere", input: () => ({}) }],
    [
      "another password",
      {
        by: "owner",
        action: "changeOwnPassword",
        input: () => ({ password: examplePassword, newPassword: otherPassword }),
      },
    ],
    [
      "another role",
      {
        by: "administrator",
        action: "changeRoleOf",
        input: ({ id }) => ({ id, role: "CONTRIBUTOR", password: examplePassword }),
      },
    ],
    [
      "being disabled",
      { by: "administrator", action: "disableEditor", input: ({ id }) => ({ id, reason: "Slutat." }) },
    ],
    [
      "losing the second step",
      {
        by: "administrator",
        action: "removeSecondStepOf",
        input: ({ id }) => ({ id, reason: "Ny telefon." }),
      },
    ],
  ];

for (const [what, { by, action, input }] of endings) {
  test(`a cookie that was stolen before ${what} opens nothing at the next request`, async ({ baseURL }) => {
    const url = baseURL ?? "";
    const editor = await createEditor("EDITOR");
    const cookie = await cookieOf(editor);
    const thief = holding(cookie, url);
    expect(await thief.sees("/admin/items")).toBe(200);
    expect((await thief.call("findSources", { text: "x" })).code).toBeNull();

    const actor = by === "owner" ? cookie : await cookieOf(await createEditor("ADMINISTRATOR"));
    expect((await holding(actor, url).call(action, input(editor))).code).toBeNull();

    expect(await thief.sees("/admin/items")).toBe(307);
    expect(await thief.call("findSources", { text: "x" })).toEqual({ status: 200, code: "session.missing" });
  });
}

test("one of several sessions is ended, and only that one", async ({ baseURL }) => {
  const url = baseURL ?? "";
  const editor = await createEditor("EDITOR");
  const [stolen, own] = [holding(await cookieOf(editor), url), holding(await cookieOf(editor), url)];
  const [{ id } = { id: "" }] = await db().session.findMany({
    where: { editorId: editor.id },
    orderBy: { createdAt: "asc" },
  });
  expect((await own.call("endOwnSession", { id })).code).toBeNull();
  expect(await stolen.sees("/admin/items")).toBe(307);
  expect((await stolen.call("findSources", { text: "x" })).code).toBe("session.missing");
  expect(await own.sees("/admin/items")).toBe(200);
});

test("nobody ends a session of somebody else's", async ({ baseURL }) => {
  const url = baseURL ?? "";
  const editor = await createEditor("EDITOR");
  const own = holding(await cookieOf(editor), url);
  const { id } = await db().session.findFirstOrThrow({ where: { editorId: editor.id } });
  await holding(await cookieOf(await createEditor("EDITOR")), url).call("endOwnSession", { id });
  expect(await own.sees("/admin/items")).toBe(200);
});

test("an editor who changes the password goes on working in the same browser", async ({ page, logIn }) => {
  await logIn("EDITOR");
  await page.goto("/admin/account");
  await page.getByText("Byt lösenord").first().click();
  const form = page.locator("form").filter({ hasText: "Byt lösenord" });
  await form.getByLabel("Lösenordet du har nu").fill(examplePassword);
  await form.getByLabel("Nytt lösenord", { exact: true }).fill(otherPassword);
  await form.getByRole("button", { name: "Byt lösenord" }).click();
  await expect(page.getByText("Lösenordet är bytt.")).toBeVisible();
  await page.goto("/admin/items");
  await expect(page).toHaveURL("/admin/items");
});

test("a cookie that was planted before logging in is not the one that counts after it", async ({
  page,
  logIn,
  context,
  baseURL,
}) => {
  const url = baseURL ?? "";
  const victim = await createEditor("ADMINISTRATOR");
  await page.goto("/admin/login");
  const { id: thiefId } = await logIn("CONTRIBUTOR");
  const cookies = await context.cookies();
  const planted = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");

  await page.getByLabel("E-post").fill(victim.email);
  await page.getByLabel("Lösenord", { exact: true }).fill(examplePassword);
  await page.getByRole("button", { name: "Logga in", exact: true }).click();
  await page.waitForURL((address) => !address.pathname.startsWith("/admin/login"));

  const after = await context.cookies();
  for (const { name, value } of cookies) {
    expect(after.find((cookie) => cookie.name === name)?.value).not.toBe(value);
  }
  expect(await holding(planted, url).sees("/admin/items")).toBe(307);
  expect(await db().session.count({ where: { editorId: thiefId } })).toBe(0);
});

test("a cookie that nobody was given opens nothing", async ({ baseURL }) => {
  const url = baseURL ?? "";
  const editor = await createEditor("ADMINISTRATOR");
  const [name = "", value = ""] = (await cookieOf(editor)).split("=");
  // What the database keeps, as somebody has it who has read a copy.
  const { token } = await db().session.findFirstOrThrow({ where: { editorId: editor.id } });
  const [, signature = ""] = decodeURIComponent(value).split(".");
  for (const forged of [`${token}.${signature}`, `${value}x`, token, "", "' OR 1=1 --", "../../x"]) {
    const holder = holding(`${name}=${encodeURIComponent(forged)}`, url);
    expect(await holder.sees("/admin/items"), forged).toBe(307);
    expect((await holder.call("findSources", { text: "x" })).code, forged).toBe("session.missing");
  }
});
