import { afterEach, beforeEach, expect, test } from "vitest";
import { log } from "#lib/log.ts";
import { keepPages, until } from "#tests/support/kept-pages.ts";

const page = "/nyheter/x";
const beside = "/nyheter/y";
const isPage = (path: string) => path === page;
const level = log.level;

/** Pages that cannot be made are what some of these tests are about. */
beforeEach(() => {
  log.level = "silent";
});

afterEach(() => {
  log.level = level;
});

/** A site whose database is there, with pages that were opened once and are on disk. */
async function opened(...paths: string[]) {
  const pages = keepPages();
  pages.keeping.regain();
  for (const path of paths) await pages.show(path);
  await pages.keeping.close();
  pages.keeping.regain();
  return pages;
}

test("of what an editor takes away no copy is left, in memory or on disk", async () => {
  const { keeping, open, show, site } = await opened(page);
  site.says = new Error("broken");
  await keeping.remove({ isMeant: isPage });
  expect(await show(page)).toBe("unavailable");
  expect(await show(page, open())).toBe("unavailable");
});

test("what was being made with it is not shown", async () => {
  const { keeping, show, site, holdBack } = await opened();
  const goOn = holdBack();
  const shown = show(page);
  await until(() => site.made.length === 1);
  site.says = null;
  const removed = keeping.remove({ isMeant: isPage });
  goOn();
  await removed;
  expect(await shown).toBe("missing");
});

test("who asks while its copies are being deleted does not bring it back", async () => {
  const others = Array.from({ length: 50 }, (_, at) => `/nyheter/a${at}`);
  const { keeping, show } = await opened(page, ...others);
  keeping.lose();
  let isRemoved = false;
  const removed = keeping.remove({ isMeant: () => true }).then(() => {
    isRemoved = true;
  });
  while (!isRemoved) expect(await show(page)).toBe("unavailable");
  await removed;
  expect(await show(page)).toBe("unavailable");
});

test("a page that somebody opens meanwhile has a copy on disk all the same", async () => {
  const others = Array.from({ length: 300 }, (_, at) => `/nyheter/a${at}`);
  const { keeping, open, show, site } = await opened(page, ...others);
  site.says = "one, without it";
  const removed = keeping.remove({ isMeant: () => true });
  await show(page);
  await removed;
  const after = open();
  await until(async () => (await show(page, after)) !== "unavailable");
  expect(await show(page, after)).toMatchObject({ words: "one, without it" });
});

test("of many pages on which it may stand, those go that show it", async () => {
  const { keeping, open, show, site } = await opened(beside);
  site.says = `<a href="${page}">`;
  await show("/nyheter/z");
  await keeping.close();
  site.says = new Error("broken");
  await keeping.remove({
    isMeant: isPage,
    where: {
      isPossible: (path) => path.startsWith("/nyheter/"),
      shows: (body) => body.includes(`"${page}"`),
    },
  });
  expect(await show(beside, open())).toMatchObject({ words: "one" });
  expect(await show("/nyheter/z", open())).toBe("unavailable");
  expect(await show("/nyheter/z")).toBe("unavailable");
});
