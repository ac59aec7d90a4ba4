import { expect, test } from "vitest";
import { keepPages } from "#tests/support/kept-pages.ts";

const [front, item, feed] = ["/", "/nyheter/x", "/rss.xml"];

/** A site that has been restarted, in which readers had opened some pages one after the other. */
async function restarted() {
  const before = keepPages();
  before.keeping.regain();
  for (const path of [front, item, feed]) {
    await before.show(path);
    // Written, and not at the same moment as the next.
    await expect.poll(() => before.copies.read(path)).not.toBeNull();
  }
  await before.keeping.close();
  before.site.made.length = 0;
  return { ...before, after: before.open() };
}

test("a site that starts makes what readers opened last, the latest first, and then nobody waits for it", async () => {
  const { after, show, site } = await restarted();
  after.regain();
  site.says = "two";
  await after.warmUp();
  expect(site.made).toEqual([feed, item, front]);
  for (const path of [front, item, feed])
    expect(await show(path, after)).toEqual({ words: "two", since: null });
  expect(site.made).toHaveLength(3);
});

test("what somebody has opened meanwhile is not made once more", async () => {
  const { after, show, site } = await restarted();
  after.regain();
  await show(item, after);
  await after.warmUp();
  expect(site.made).toEqual([item, feed, front]);
});

test("it ends when half a minute is over, when the database goes away, and when the site stops", async () => {
  for (const end of ["time", "loss", "stop"]) {
    const { after, site, holdBack, pass } = await restarted();
    after.regain();
    const goOn = holdBack();
    const warming = after.warmUp();
    await expect.poll(() => site.made).toHaveLength(1);
    if (end === "time") pass(30_001);
    if (end === "loss") after.lose();
    const stopping = end === "stop" && after.close();
    goOn();
    await warming;
    await stopping;
    expect(site.made, end).toHaveLength(1);
  }
});

test("without a database nothing is made", async () => {
  const { after, site } = await restarted();
  await after.warmUp();
  expect(site.made).toEqual([]);
});
