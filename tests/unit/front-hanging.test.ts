import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { keepPages, until } from "#tests/support/kept-pages.ts";

const page = "/nyheter/x";

/** Somebody has read a page a while ago, and now it hangs. */
async function hanging() {
  const kept = keepPages();
  kept.keeping.regain();
  const madeAt = Date.now();
  await kept.show(page);
  kept.pass(200_000);
  return { ...kept, madeAt, goOn: kept.holdBack() };
}

test("whoever waits for a page when the database goes away gets its last good copy", async () => {
  const { keeping, show, site, madeAt } = await hanging();
  const [shown, unseen] = [show(page), show("/a")];
  await until(() => site.made.length === 3);
  keeping.lose();
  expect(await shown).toEqual({ words: "one", since: madeAt });
  expect(await unseen).toBe("unavailable");
});

test("and what was begun before does not come back with what was taken away meanwhile", async () => {
  const { keeping, show, site, goOn } = await hanging();
  site.says = "one, changed";
  const shown = show(page);
  await until(() => site.made.length === 2);
  keeping.lose();
  await shown;
  site.says = null;
  await keeping.remove({ isMeant: () => true });
  keeping.regain();
  goOn();
  // What was begun earlier is done by then.
  site.says = "two";
  await show("/b");
  keeping.lose();
  expect(await show(page)).toBe("unavailable");
});

test("of two thousand who ask for as many pages at once a few have them made, half wait, and the others are refused", async () => {
  const { keeping, show, site } = await hanging();
  const answered: unknown[] = [];
  const asked = Array.from({ length: 2000 }, async (_, number) => answered.push(await show(`/${number}`)));
  await until(() => answered.length === 997);
  expect(site.made).toHaveLength(1 + 3);
  // Nor do they keep anybody from a page that is read.
  void show(page);
  await until(() => site.made.at(-1) === page);
  keeping.lose();
  await Promise.all(asked);
  expect(answered).toEqual(Array(2000).fill("unavailable"));
});

test("a site that stops finishes the page that is being made, while there still is a database", async () => {
  const { keeping, show, site, goOn } = await hanging();
  // Nothing is left to be written.
  await keeping.close();
  site.says = "two";
  const shown = show(page);
  await until(() => site.made.length === 2);
  let isClosed = false;
  const closing = keeping.close().then(() => {
    isClosed = true;
  });
  for (let turn = 0; turn < 20; turn += 1) await setImmediate();
  expect(isClosed).toBe(false);
  goOn();
  expect(await shown).toMatchObject({ words: "two" });
  await closing;
});
