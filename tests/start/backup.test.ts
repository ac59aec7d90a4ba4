import { existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, onTestFinished, test, vi } from "vitest";
import { confirmSecondStep, offerSecondStep } from "#lib/auth/second-step.ts";
import { closeDb } from "#lib/db.ts";
import { checkBackup } from "#server/backup/read-backup.ts";
import { codeOf } from "#tests/support/authenticator.ts";
import { dataDirForThisTest } from "#tests/support/data-dir.ts";
import { cookieOf, createEditor, examplePassword } from "#tests/support/log-in.ts";
import { requestFrom } from "#tests/support/requests.ts";
import { runScript } from "#tests/support/run-script.ts";
import { makeDataDir, startSite } from "#tests/support/site.ts";
import { workInDatabaseOf } from "#tests/support/site-database.ts";

const files = makeDataDir();
afterAll(() => rmSync(files, { recursive: true, force: true }));

/** As the commands are run where nothing is set but the data folder. */
const run = (script: string, args: string[], dataDir: string) =>
  runScript(script, args, { DATA_DIR: dataDir, DATABASE_URL: "", AUTH_SECRET: "", SITE_URL: "" });

/** An editor who logs in with an app. */
async function editorWithApp() {
  const editor = await createEditor("EDITOR");
  const headers = requestFrom("192.0.2.1", await cookieOf(editor));
  const { secret } = await offerSecondStep(editor, examplePassword, headers);
  await confirmSecondStep(editor, codeOf(secret), headers);
  return { email: editor.email, secret };
}

/** Logs in from the beginning, as a program does that has only just started. */
async function logInWithApp({ email, secret }: { email: string; secret: string }): Promise<void> {
  vi.resetModules();
  const { auth } = await import("#lib/auth/auth.ts");
  const { takeSecondStep } = await import("#lib/auth/second-step.ts");
  const body = { email, password: examplePassword };
  const answer = await auth().api.signInEmail({ body, headers: requestFrom(), returnHeaders: true });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  await takeSecondStep({ code: codeOf(secret, 1) }, requestFrom("192.0.2.1", cookies.join("; ")));
}

test("an operator backs up a site that runs, loses it, and has it again elsewhere, with every row and every login", async () => {
  const site = await startSite({ SAMPLE: "sample" });
  onTestFinished(() => rmSync(site.dataDir, { recursive: true, force: true }));
  workInDatabaseOf(site);
  const editor = await editorWithApp();
  await closeDb();
  const file = path.join(files, "site.tar.gz");
  const backup = await run("scripts/backup.ts", [file], site.dataDir);
  expect(backup.stderr).toBe("");
  expect(backup.stdout).toMatch(/\d+ rows, [\d.]+ MB/);
  const refused = await run("scripts/restore.ts", [file, "--replace"], site.dataDir);
  expect(refused.stderr).toMatch(/in use by npm start/);
  await site.stop();

  const dataDir = dataDirForThisTest();
  const restored = await run("scripts/restore.ts", [file], dataDir);
  expect(restored.stderr).toBe("");
  expect(restored.stdout).toMatch(/rows, as they were at \d{4}-/);
  // What is there now is what was there then.
  const again = path.join(files, "again.tar.gz");
  await run("scripts/backup.ts", [again], dataDir);
  const [first, second] = [await checkBackup(file), await checkBackup(again)];
  expect(second.checksums).toEqual(first.checksums);
  expect(second.secret).toBe(first.secret);

  const elsewhere = await startSite({ DATA_DIR: dataDir });
  onTestFinished(async () => {
    await closeDb();
    await elsewhere.stop();
  });
  expect((await fetch(`${elsewhere.url}/utgavor/2021-03-24`)).status).toBe(200);
  workInDatabaseOf(elsewhere);
  await logInWithApp(editor);
});

test("an operator who restores over something else keeps that, too", async () => {
  const dataDir = dataDirForThisTest();
  const fixture = path.resolve("tests/fixtures/backups/format-1.tar.gz");
  expect((await run("scripts/restore.ts", [fixture], dataDir)).code).toBe(0);
  const page = path.join(dataDir, "pages");
  writeFileSync(page, "a copy of another time");
  const refused = await run("scripts/restore.ts", [fixture], dataDir);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain("add --replace");
  expect(existsSync(page)).toBe(true);
  const { code, stdout } = await run("scripts/restore.ts", [fixture, "--replace"], dataDir);
  expect(code).toBe(0);
  const [, kept = ""] = /What was there before is in (\S+)/.exec(stdout) ?? [];
  expect((await checkBackup(kept)).checksums).toEqual((await checkBackup(fixture)).checksums);
  expect(existsSync(page)).toBe(false);
});

test.each([
  [[], "npm run restore -- FILE"],
  [["a", "b"], "npm run restore -- FILE"],
  [["--all", "a"], "npm run restore -- FILE"],
  [["/nowhere/a.tar.gz"], "There is no file"],
])("an operator who types %j is told what to type", async (args, words) => {
  const { code, stderr } = await run("scripts/restore.ts", args, dataDirForThisTest());
  expect(code).toBe(1);
  expect(stderr).toContain(words);
});
