import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openCopies } from "#server/front/copies.ts";
import { CopyWriter } from "#server/front/copy-writer.ts";
import { root } from "#server/stale.ts";
import { dataDirForThisTest } from "#tests/support/data-dir.ts";
import { copyOf, filesIn } from "#tests/support/page-copies.ts";

const all = () => true;

test("a copy that was cut off or altered is not shown, and is gone", async () => {
  const folder = dataDirForThisTest();
  const copies = openCopies(folder);
  await copies.write(copyOf("/"));
  const [file = ""] = filesIn(folder);
  const whole = readFileSync(file);
  for (let length = 0; length < whole.length; length += 1) {
    truncateSync(file, length);
    expect(await copies.read("/"), `${length} bytes`).toBeNull();
    expect(filesIn(folder), `${length} bytes`).toEqual([]);
    writeFileSync(file, whole);
  }
  for (const [at, byte] of whole.entries()) {
    writeFileSync(file, whole.with(at, byte ^ 0x10));
    // Some bits of a packed file mean nothing.
    const copy = (await copies.read("/")) ?? copyOf("/");
    expect(copy, `byte ${at}`).toEqual(copyOf("/"));
  }
  writeFileSync(file, whole.with(whole.length - 5, ~(whole.at(-5) ?? 0)));
  expect(await copies.read("/")).toBeNull();
  writeFileSync(file, whole);
  expect(await copies.read("/")).toEqual(copyOf("/"));
});

test("the copy of another page, put in its place, is not shown", async () => {
  const folder = dataDirForThisTest();
  const copies = openCopies(folder);
  await copies.write(copyOf("/a"));
  const [file = ""] = filesIn(folder);
  const other = readFileSync(file);
  await copies.removeOne("/a");
  await copies.write(copyOf("/b"));
  const [place = ""] = filesIn(folder);
  writeFileSync(place, other);
  expect(await copies.read("/b")).toBeNull();
});

test("while copies of a page are written, by several at once, whoever reads it finds one of them, whole", async () => {
  const folder = dataDirForThisTest();
  const processes = [openCopies(folder), openCopies(folder), openCopies(folder)];
  const texts = processes.map(() => randomBytes(500_000).toString("hex"));
  await openCopies(folder).write(copyOf("/", texts[0]));
  const found: (string | undefined)[] = [];
  const using = processes.map(async (copies, index) => {
    for (let round = 0; round < 10; round += 1) {
      const [copy] = await Promise.all([copies.read("/"), copies.write(copyOf("/", texts[index]))]);
      found.push(copy?.body.toString());
    }
  });
  await Promise.all(using);
  expect(found.filter((text) => !texts.includes(text ?? ""))).toEqual([]);
  expect(readdirSync(path.join(folder, "unfinished"))).toEqual([]);
});

test("several write and remove at once, and none takes a page from another for good", async () => {
  const folder = dataDirForThisTest();
  const processes = [openCopies(folder), openCopies(folder), openCopies(folder)];
  const keys = Array.from({ length: 50 }, (_, index) => `/nyheter/${index}`);
  const using = processes.map(async (copies) => {
    for (const key of keys) {
      await copies.write(copyOf(key));
      await copies.remove(all);
    }
  });
  await Promise.all(using);
  await Promise.all(keys.map((key, index) => processes[index % 3]?.write(copyOf(key))));
  for (const copies of processes) {
    for (const key of keys) expect(await copies.read(key)).toEqual(copyOf(key));
  }
});

test("what a killed process had begun to write is not kept", async () => {
  const folder = dataDirForThisTest();
  mkdirSync(path.join(folder, "unfinished"));
  writeFileSync(path.join(folder, "unfinished", "a"), "half a page");
  const copies = openCopies(folder);
  expect(filesIn(folder)).toEqual([]);
  await copies.write(copyOf("/"));
  expect(await copies.read("/")).toEqual(copyOf("/"));
});

/** Runs as somebody who may not write to the folder. @returns what the code told, and the site's log */
function runPowerless(folder: string, code: string): { told: unknown; log: { msg: string }[] } {
  const script = `
    const { openCopies } = await import("./server/front/copies.ts");
    if (process.getuid() === 0) process.setuid(65534);
    const copies = openCopies(${JSON.stringify(folder)});
    const copyOf = (key) => ({ key, status: 200, type: "", location: null, body: Buffer.from("x"), madeAt: 1 });
    const told = await (async () => { ${code} })();
    console.log(JSON.stringify({ told }));`;
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: root });
  const lines = output
    .toString()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return { told: lines.at(-1).told, log: lines.slice(0, -1) };
}

test("without a disk that works the site goes on, and says so once a minute", async () => {
  const folder = dataDirForThisTest();
  await openCopies(folder).write(copyOf("/"));
  for (const name of [".", ...readdirSync(folder)]) chmodSync(path.join(folder, name), 0o555);
  const { told, log } = runPowerless(
    folder,
    `for (const key of ["/", "/a", "/b"]) await copies.write(copyOf(key));
     await copies.writeSeen(new Date());
     return [await copies.readSeen(), (await copies.read("/")).body.toString(), await copies.read("/a")];`,
  );
  expect(told).toEqual([null, "The page at /\n", null]);
  expect(log.map(({ msg }) => msg)).toEqual([
    "Copies of pages cannot be kept on disk; the site goes on without.",
  ]);
});

test("what may no longer be shown is not shown even where it cannot be removed", async () => {
  const folder = dataDirForThisTest();
  for (const key of ["/a", "/b", "/c"]) await openCopies(folder).write(copyOf(key));
  for (const name of [".", ...readdirSync(folder)]) chmodSync(path.join(folder, name), 0o555);
  const { told } = runPowerless(
    folder,
    `await copies.remove((key) => key === "/a");
     await copies.removeOne("/b");
     return Promise.all(["/a", "/b", "/c"].map(async (key) => (await copies.read(key))?.key ?? null));`,
  );
  expect(told).toEqual([null, null, "/c"]);
});

test("more copies at once than a disk takes are written as far as they may wait, the latest of each page", async () => {
  const folder = dataDirForThisTest();
  const copies = openCopies(folder);
  const writer = new CopyWriter(copies);
  for (let page = 0; page < 3000; page += 1) writer.put(copyOf(`/${page}`));
  writer.put(copyOf("/500", "later"));
  await writer.done();
  expect(filesIn(folder).length).toBeGreaterThanOrEqual(1000);
  expect(filesIn(folder).length).toBeLessThan(1100);
  expect((await copies.read("/500"))?.body.toString()).toBe("later");
  expect(await copies.read("/2999")).toBeNull();
});
