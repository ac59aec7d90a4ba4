import { execFile } from "node:child_process";
import { cpSync, symlinkSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { root } from "#server/stale.ts";
import { dataDirForThisTest } from "#tests/support/data-dir.ts";

/** As every command begins: the database client is made if need be, then loaded. */
const command = `
  import { generateClient } from "#server/generate-client.ts";
  console.log(await generateClient());
  await import("#generated/prisma/client.ts");
`;

test("after an update two commands begin at once: one makes the database client, and both can use it", async () => {
  const copy = dataDirForThisTest();
  for (const part of ["package.json", "prisma", "prisma.config.ts", "lib", "server"]) {
    cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  }
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  const begin = () =>
    promisify(execFile)(process.execPath, ["--input-type=module", "-e", command], { cwd: copy });
  const both = await Promise.all([begin(), begin()]);
  expect(both.map(({ stdout }) => stdout.trim()).sort()).toEqual(["made", "up to date"]);
});
