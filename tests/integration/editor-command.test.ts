import { beforeEach, expect, test } from "vitest";
import { db } from "#lib/db.ts";
import { erik } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { runScript } from "#tests/support/run-script.ts";

beforeEach(emptyTables);

const run = (...args: string[]) => runScript("scripts/editor.mjs", args);

test("an operator makes a link for an editor who is locked out", async () => {
  const { code, stdout } = await run("link", erik.email.toUpperCase());
  expect(code).toBe(0);
  expect(stdout).toMatch(/^http:\/\/\S+\/admin\/setup\/[\w-]{43}$/m);
  expect(await db().historyEvent.findFirst({ where: { action: "link-made" } })).toMatchObject({
    actor: "operator",
    recordId: erik.id,
  });
});

test("an operator lets in an editor who has lost the phone", async () => {
  await db().editor.update({ where: { id: erik.id }, data: { twoFactorEnabled: true } });
  expect(await run("remove-second-step", erik.email)).toMatchObject({ code: 0 });
  expect(await db().editor.findUnique({ where: { id: erik.id } })).toMatchObject({ twoFactorEnabled: false });
});

test("an operator is told what to write, and when nobody has the address", async () => {
  expect((await run()).stderr).toContain("npm run editor -- link");
  const { code, stderr } = await run("link", "ingen@example.org");
  expect(code).toBe(1);
  expect(stderr).toContain("ingen@example.org");
});
