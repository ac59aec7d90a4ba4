import { setImmediate } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { covering } from "#lib/covers.ts";
import { keepPages, opened, page, until } from "#tests/support/kept-pages.ts";

const other = "/om";
const isPage = (path: string) => path === page;
const [one, two] = ["one", "two"].map((words) => ({ words, since: null }));

/** So long after it was made a page is made anew before anybody sees it. */
const later = 100_001;

/** Until a reader of a page has it looked at, behind what that reader gets. */
async function passUntilDue({ pass, show, site }: ReturnType<typeof keepPages>): Promise<void> {
  for (const made = site.made.length; site.made.length === made; pass(1000))
    expect(await show(page)).toEqual(one);
}

describe("a reader opens a page", () => {
  test("half a minute after the one before: what that one got, and nothing is made", async () => {
    const { pass, show, site } = await opened();
    pass(29_999);
    expect(await show(page)).toEqual(one);
    expect(site.made).toEqual([page]);
  });

  test("a minute and a half after: what there is, at once, and the next reader gets it made anew", async () => {
    const pages = await opened();
    const { pass, show, site, holdBack } = pages;
    const goOn = holdBack();
    await passUntilDue(pages);
    expect(site.made).toEqual([page, page]);
    pass(7000);
    expect(await show(page)).toEqual(one);
    goOn();
    await until(async () => JSON.stringify(await show(page)) === JSON.stringify(two));
  });

  test("that is named by what is in it: it is made once, until something is said of it", async () => {
    const { keeping, pass, show, site } = keepPages();
    keeping.regain();
    const picture = `${page}/bild-0123456789abcdef.png`;
    expect(await show(picture)).toEqual(one);
    pass(24 * 3_600_000);
    expect(await show(picture)).toEqual(one);
    expect(site.made).toEqual([picture]);
    site.says = "two";
    keeping.change(covering([page]), []);
    expect(await show(picture)).toEqual(two);
  });

  test("among a hundred that were made at the same time: they are looked at one by one", async () => {
    const { keeping, pass, show, site } = keepPages();
    keeping.regain();
    const paths = Array.from({ length: 100 }, (_, number) => `/nyheter/${number}`);
    for (const path of paths) await show(path);
    const looks: number[] = [];
    for (let second = 30; second < 90; second += 10) {
      const before = site.made.length;
      pass(second === 30 ? 40_000 : 10_000);
      for (const path of paths) await show(path);
      await setImmediate();
      looks.push(site.made.length - before);
    }
    expect(looks.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...looks)).toBeLessThan(50);
  });

  test("later: made anew first", async () => {
    const { pass, show, site } = await opened();
    pass(later);
    expect(await show(page)).toEqual(two);
    expect(site.made).toEqual([page, page]);
  });

  test("with a hundred others at the same moment: it is made once for all of them", async () => {
    const { keeping, show, site } = keepPages();
    keeping.regain();
    const shown = await Promise.all(Array.from({ length: 100 }, () => show(page)));
    expect(shown).toEqual(Array(100).fill(one));
    expect(site.made).toEqual([page]);
  });

  test("that has never been there, and nothing is kept of it", async () => {
    const { keeping, show, site } = keepPages();
    keeping.regain();
    site.says = null;
    expect([await show(page), await show(page)]).toEqual(["missing", "missing"]);
    expect(site.made).toEqual([page, page]);
  });

  test("that is there no longer, not even as a copy", async () => {
    const { pass, show, site, keeping, open } = await opened();
    site.says = null;
    pass(later);
    expect(await show(page)).toBe("missing");
    await keeping.close();
    site.says = new Error("away");
    expect(await show(page, open())).toBe("unavailable");
  });
});

describe("an editor changes something", () => {
  test("and the next reader sees it", async () => {
    const { keeping, show } = await opened();
    keeping.change(isPage, []);
    expect(await show(page)).toEqual(two);
  });

  test("and what it does not concern is left alone", async () => {
    const { keeping, show } = await opened();
    keeping.change((path) => path === other, [other]);
    expect(await show(page)).toEqual(one);
  });

  test("while the page is being made: whoever waits for it gets the change too", async () => {
    const { keeping, show, site, holdBack } = keepPages();
    keeping.regain();
    const goOn = holdBack();
    const shown = show(page);
    await until(() => site.made.length === 1);
    site.says = "two";
    keeping.change(isPage, []);
    goOn();
    expect(await shown).toEqual(two);
    expect(site.made).toEqual([page, page]);
  });

  test("without end: readers are not kept waiting for ever", async () => {
    const { keeping, site, open, show } = await opened();
    await keeping.close();
    const busy = open();
    busy.regain();
    site.says = "never calm";
    const made = site.made.push.bind(site.made);
    vi.spyOn(site.made, "push").mockImplementation((path) => {
      busy.change(isPage, []);
      return made(path);
    });
    expect(await show(page, busy)).toMatchObject({ words: "never calm" });
    expect(site.made).toHaveLength(6);
  });

  test("and a page that somebody has seen is ready before the next one opens it; others are not made", async () => {
    const { keeping, show, site } = await opened();
    keeping.change(() => true, [page, other]);
    await until(() => site.made.length === 2);
    await until(async () => JSON.stringify(await show(page)) === JSON.stringify(two));
    expect(site.made).toEqual([page, page]);
  });
});
