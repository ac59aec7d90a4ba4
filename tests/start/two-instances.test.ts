import { once } from "node:events";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { itemPage, sendTipAddress } from "#lib/addresses.ts";
import { db } from "#lib/db.ts";
import { publishItems, scheduleItems, withdrawItem } from "#lib/publishing/commands.ts";
import { stampAt } from "#lib/tips/rules.ts";
import { erik } from "#tests/support/editors.ts";
import { atVersion, createItem } from "#tests/support/examples.ts";
import { htmlTree } from "#tests/support/html-tree.ts";
import { createEditor, examplePassword } from "#tests/support/log-in.ts";
import { ask, losable } from "#tests/support/outage.ts";
import { readServerActions } from "#tests/support/server-actions.ts";
import { makeDataDir, type StartedSite, startSite } from "#tests/support/site.ts";

const lost = losable();
const soon = { timeout: 60_000, interval: 50 };

let one: StartedSite;
let other: StartedSite;

beforeAll(async () => {
  const settings = { ...lost.settings, SAMPLE: "none", DRAIN_SECONDS: "2" };
  [one, other] = await Promise.all([
    startSite(settings),
    startSite({ ...settings, DATA_DIR: makeDataDir() }),
  ]);
});
afterAll(async () => {
  await Promise.all([one.stop(), other.stop()]);
});

const onBoth = <Read>(read: (site: StartedSite) => Promise<Read>) => Promise.all([one, other].map(read));

/** What the first form of a page carries out of sight, as a browser without script sends it. */
function hiddenFields(html: string): FormData {
  const form = new FormData();
  const visit = (node: ReturnType<typeof htmlTree>): void => {
    const attribute = (name: string) => node.getAttribute?.(name) ?? null;
    if (attribute("type") === "hidden") form.append(attribute("name") ?? "", attribute("value") ?? "");
    for (const child of node.childNodes) visit(child);
  };
  visit(htmlTree(/<form[\s\S]*?<\/form>/.exec(html)?.[0] ?? ""));
  return form;
}

describe("an editor works on two instances at once", () => {
  test("a form that one of them shows is taken by the other, and the session counts on both", async () => {
    const { email } = await createEditor("EDITOR");
    const form = hiddenFields((await ask(`${one.url}/admin/login`)).body);
    form.set("email", email);
    form.set("password", examplePassword);
    const sent = { method: "POST", body: form, headers: { origin: other.url } };
    const { status, headers } = await ask(`${other.url}/admin/login`, sent);
    expect(status).toBe(303);
    const cookie = headers
      .getSetCookie()
      .map((each) => each.split(";")[0])
      .join("; ");
    const pages = await onBoth(({ url }) => ask(`${url}/admin/items`, { headers: { cookie } }));
    expect(pages.map((page) => page.status)).toEqual([200, 200]);
  });

  test("a form that was open before an upgrade is taken after it: its action has the same name in every build", () => {
    const { id } = readServerActions().find(({ name }) => name === "logIn") ?? {};
    expect(id).toBe("7fe8a2f87b1f9813147e2331346b746e1611febe19");
  });

  test("what is published and withdrawn shows on both", async () => {
    const item = await createItem({ title: "Gäller överallt" });
    const begun = Date.now();
    await publishItems(erik, { items: [atVersion(item)] });
    await onBoth(({ url }) =>
      vi.waitFor(async () => expect((await ask(url)).body).toContain("Gäller överallt"), soon),
    );
    const published = Date.now();
    await withdrawItem(erik, { ...atVersion(item), reason: "Fel uppgifter." });
    await onBoth(({ url }) =>
      vi.waitFor(async () => {
        expect((await ask(url + itemPage(item.slug))).status).toBe(410);
        expect((await ask(url)).body).not.toContain("Gäller överallt");
      }, soon),
    );
    console.info(`on both: published after ${published - begun} ms, gone after ${Date.now() - published} ms`);
  });

  test("what is due becomes public once, though both look for it", async () => {
    const items = await Promise.all(
      Array.from({ length: 10 }, (_, at) => createItem({ title: `Sedan ${at}` })),
    );
    await scheduleItems(erik, { items: items.map(atVersion), publishAt: new Date(Date.now() + 60_000) });
    await db().item.updateMany({ where: { status: "SCHEDULED" }, data: { publishAt: new Date() } });
    const ids = items.map(({ id }) => id);
    const publications = () =>
      db().historyEvent.count({ where: { recordId: { in: ids }, action: "published" } });
    await vi.waitFor(async () => expect(await publications()).toBe(items.length), soon);
    // Whoever was late has looked, too.
    await vi.waitFor(
      async () => expect(await db().item.count({ where: { status: "SCHEDULED" } })).toBe(0),
      soon,
    );
    expect(await publications()).toBe(items.length);
  });
});

test("one of them is told to stop: it says that it is not ready, answers what it is asked meanwhile, and ends", async () => {
  const ready = () => ask(`${one.url}/api/health/ready`);
  expect((await ready()).status).toBe(200);
  const stamp = stampAt(new Date(Date.now() - 60_000), lost.settings.AUTH_SECRET);
  const tip = new URLSearchParams({ text: "Ett tips som tar tid att skicka.", stamp }).toString();
  const slow = request(one.url + sendTipAddress, {
    method: "POST",
    headers: {
      origin: one.url,
      "content-type": "application/x-www-form-urlencoded",
      "content-length": tip.length,
    },
  });
  slow.write(tip.slice(0, 5));
  await vi.waitFor(async () => expect((await ask(one.url)).status).toBe(200), soon);

  const begun = performance.now();
  const ended = one.stop();
  await vi.waitFor(async () => expect((await ready()).status).toBe(503), soon);
  const page = await ask(one.url);
  expect({ status: page.status, connection: page.headers.get("connection") }).toEqual({
    status: 200,
    connection: "close",
  });
  expect((await ask(`${one.url}/api/health/live`)).status).toBe(200);
  expect((await ask(`${other.url}/api/health/ready`)).status).toBe(200);

  await vi.waitFor(() => expect(ask(one.url)).rejects.toThrow(), soon);
  const answered = once(slow, "response");
  slow.end(tip.slice(5));
  const [answer] = await answered;
  await text(answer);
  expect(answer.statusCode).toBe(303);
  expect(await db().tip.count()).toBe(1);
  expect(await ended).toBe(0);
  console.info(`it ended ${Math.round(performance.now() - begun)} ms after it was told to`);
});
