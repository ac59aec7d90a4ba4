import { expect, test } from "vitest";
import { db } from "#lib/db.ts";
import { describeError } from "#lib/describe-error.ts";
import { createItems } from "#lib/items/commands.ts";
import { withClient } from "#server/postgres/connection.ts";
import { exampleItem } from "#tests/support/examples.ts";

const typed = "hemligtord";
const actor = { kind: "program", name: "operator" } as const;

/** What the log would tell of what `work` throws. */
async function told(work: () => Promise<unknown>): Promise<string> {
  const error = await work().then(
    () => null,
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(Error);
  return JSON.stringify(describeError(error));
}

test("the log tells what kept an item from being saved, and where, and nothing of the item", async () => {
  await db().$executeRaw`ALTER TABLE "Item" ADD CONSTRAINT never CHECK (title NOT LIKE 'hemligtord%')`;
  const line = await told(() => createItems(actor, [exampleItem({ title: `${typed} i en rubrik` })]));
  await db().$executeRaw`ALTER TABLE "Item" DROP CONSTRAINT never`;
  expect(line).not.toContain(typed);
  expect(line).toMatch(/"type":"PrismaClient\w+"/);
  expect(line).toContain("lib/items/commands.ts");
});

test.each<[string, () => Promise<unknown>]>([
  ["what the client refuses", () => db().item.create({ data: { title: typed } as never })],
  ["what a query is given", () => db().$queryRaw`SELECT ${typed}::uuid`],
  [
    "what the driver sends",
    () => withClient(process.env.DATABASE_URL ?? "", (client) => client.query("SELECT $1::uuid", [typed])),
  ],
  ["what is read", async () => JSON.parse(typed)],
  ["whom a mail is for", () => Promise.reject(new Error(`550 <${typed}@example.org> is unknown`))],
  ["what caused it", () => Promise.reject(new Error("it failed", { cause: new SyntaxError(typed) }))],
  ["what hangs on it", () => Promise.reject(Object.assign(new Error("it failed"), { input: typed }))],
])("an error is told without %s", async (_, work) => {
  const line = await told(work);
  expect(line).not.toContain(typed);
  expect(line).toMatch(/"type":"\w+"/);
});
