import { writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openCopies } from "#server/front/copies.ts";
import { dataDirForThisTest } from "#tests/support/data-dir.ts";
import { copyOf, filesIn } from "#tests/support/page-copies.ts";

const [all, none] = [() => true, () => false];

test("after a restart the last good copy is there as it was, bytes and facts", async () => {
  const folder = path.join(dataDirForThisTest(), "pages");
  const moved = { ...copyOf("/a"), status: 308, type: "", location: "/b\nc", body: Buffer.alloc(0) };
  const picture = { ...copyOf("/icon.svg"), body: Buffer.from([0, 10, 255, 10, 13]) };
  const before = openCopies(folder);
  for (const copy of [copyOf("/"), moved, picture]) await before.write(copy);
  const after = openCopies(folder);
  for (const copy of [copyOf("/"), moved, picture]) expect(await after.read(copy.key)).toEqual(copy);
  expect(await after.read("/b")).toBeNull();
});

test("a page made anew takes the place of its copy", async () => {
  const folder = dataDirForThisTest();
  const copies = openCopies(folder);
  await copies.write(copyOf("/", "then"));
  await copies.write(copyOf("/", "now"));
  expect((await copies.read("/"))?.body.toString()).toBe("now");
  expect(filesIn(folder)).toHaveLength(1);
});

test("the copies that were made, or found as they should be, last are told first", async () => {
  const copies = openCopies(dataDirForThisTest());
  expect(await copies.latest(2)).toEqual([]);
  const begun = new Date();
  for (const key of ["/a", "/b", "/c"]) {
    await copies.write(copyOf(key));
    // On a clock of its own the file system may put two into the same moment.
    await expect.poll(() => new Date()).not.toEqual(begun);
  }
  await copies.touch("/a");
  await copies.touch("/never");
  expect(await copies.latest(2)).toEqual(["/a", "/c"]);
  expect(await copies.read("/never")).toBeNull();
});

test("a copy is found under any address, and under no other", async () => {
  const folder = dataDirForThisTest();
  const copies = openCopies(folder);
  const key = fc.oneof(
    fc.webPath().map((given) => `/${given}`),
    fc.string({ minLength: 1 }),
    fc.string({ unit: "binary", minLength: 1 }),
    fc.constantFrom(
      "/%C3%A5",
      "/%c3%a5",
      "/å",
      "/A",
      "/a",
      "/../../seen",
      "seen",
      "/con.",
      "/=2f",
      "/a/",
      "\0",
    ),
    fc.constantFrom("/long/", "/x").map((given) => given.repeat(200)),
  );
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(key, { maxLength: 10 }), async (keys) => {
      for (const each of keys) await copies.write(copyOf(each));
      for (const each of keys) expect(await copies.read(each)).toEqual(copyOf(each));
      const names = filesIn(folder).map((name) => path.relative(folder, name));
      // For file systems that do not tell capitals from small letters, and know no other than these.
      expect(names.filter((name) => !/^[a-z0-9=./-]+$/.test(name))).toEqual([]);
      expect(names).toHaveLength(keys.length);
      expect((await copies.remove(all)).sort()).toEqual(keys.sort());
      expect(filesIn(folder)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("what may no longer be shown is removed, and nothing else", async () => {
  const folder = dataDirForThisTest();
  const copies = openCopies(folder);
  for (const key of ["/", "/nyheter/a", "/nyheter/ab", "/kallor/x", "/kallor/x/2"]) {
    await copies.write(copyOf(key));
  }
  expect(await copies.remove(none)).toEqual([]);
  expect((await copies.remove((key) => key.startsWith("/kallor/x"))).sort()).toEqual([
    "/kallor/x",
    "/kallor/x/2",
  ]);
  expect(await copies.read("/kallor/x/2")).toBeNull();
  await copies.removeOne("/nyheter/a");
  await copies.removeOne("/nyheter/a");
  expect(await copies.read("/nyheter/a")).toBeNull();
  expect((await copies.remove(all)).sort()).toEqual(["/", "/nyheter/ab"]);
});

test("nothing is in a folder that does not exist", async () => {
  const copies = openCopies(path.join(dataDirForThisTest(), "a", "b"));
  expect(await copies.read("/")).toBeNull();
  expect(await copies.remove(all)).toEqual([]);
  expect(await copies.readSeen()).toBeNull();
});

test("it is remembered until when changes were heard", async () => {
  const folder = dataDirForThisTest();
  const date = new Date("2026-03-29T02:30:00.123Z");
  await openCopies(folder).writeSeen(date);
  const copies = openCopies(folder);
  expect(await copies.readSeen()).toEqual(date);
  await copies.remove(all);
  expect(await copies.readSeen()).toEqual(date);
  writeFileSync(path.join(folder, "seen"), "\0\0\0\0");
  expect(await copies.readSeen()).toBeNull();
});
