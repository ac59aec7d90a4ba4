import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { log } from "#lib/log.ts";
import { opened, page, until } from "#tests/support/kept-pages.ts";

const other = "/om";
const two = { words: "two", since: null };
/** So long after it was made a page is made anew before anybody sees it. */
const later = 100_001;
const level = log.level;

/** Pages that cannot be made are what these tests are about. */
beforeEach(() => {
  log.level = "silent";
});

afterEach(() => {
  log.level = level;
});

describe("a page cannot be made any more", () => {
  async function failed() {
    const pages = await opened();
    pages.site.says = new Error("broken");
    pages.pass(later);
    const old = { words: "one", since: pages.madeAt };
    expect(await pages.show(page)).toEqual(old);
    return { ...pages, old };
  }

  test("readers get the last good copy, and for a second nobody tries again", async () => {
    const { pass, show, site, old } = await failed();
    pass(999);
    expect(await show(page)).toEqual(old);
    expect(site.made).toHaveLength(2);
  });

  test("then one try is made, and nobody waits for it", async () => {
    const { pass, show, site, old, holdBack } = await failed();
    const goOn = holdBack();
    pass(1000);
    expect([await show(page), await show(page)]).toEqual([old, old]);
    expect(site.made).toHaveLength(3);
    goOn();
  });

  test("until it works again", async () => {
    const { pass, show, site } = await failed();
    site.says = "two";
    pass(1000);
    await until(async () => JSON.stringify(await show(page)) === JSON.stringify(two));
  });

  test("whoever opens one that nobody has seen is told to come back", async () => {
    const { show } = await failed();
    expect(await show(other)).toBe("unavailable");
  });
});

describe("the database is away", () => {
  test("readers get what there is, with its age, and nothing is made", async () => {
    const { keeping, show, site, madeAt, pass } = await opened();
    keeping.lose();
    for (const wait of [0, 500, 3_600_000]) {
      pass(wait);
      expect(await show(page)).toEqual({ words: "one", since: madeAt });
    }
    expect(site.made).toEqual([page]);
  });

  test("what nobody has seen is refused at once, and not tried", async () => {
    const { keeping, show, site, pass } = await opened();
    keeping.lose();
    for (const wait of [0, 500, 3_600_000]) {
      pass(wait);
      expect(await show("/a")).toBe("unavailable");
    }
    expect(site.made).toEqual([page]);
  });

  test("also after a restart: from the copies on disk", async () => {
    const { keeping, open, show, madeAt } = await opened();
    await keeping.close();
    expect(await show(page, open())).toEqual({ words: "one", since: madeAt });
  });

  test("until it is back: what may lack a change is made anew first", async () => {
    const { keeping, show, pass } = await opened();
    keeping.lose();
    pass(1);
    keeping.regain();
    expect(await show(page)).toEqual(two);
  });

  test("and changes again", async () => {
    const { keeping, open, show } = await opened();
    await keeping.close();
    const after = open();
    after.regain();
    expect(await show(page, after)).toEqual(two);
  });
});
