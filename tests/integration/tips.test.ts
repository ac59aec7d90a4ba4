import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { subDays } from "date-fns/subDays";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { POST } from "#app/tipsa/skicka/route.ts";
import { dayFromColumn, dayOf } from "#lib/dates.ts";
import { db } from "#lib/db.ts";
import { limitPerClient } from "#lib/doors/client-limit.ts";
import { draftFromTip, eraseHandledTips, handleTip, receiveTip, reopenTip } from "#lib/tips/commands.ts";
import { listTips } from "#lib/tips/desk.ts";
import { stampAt, stampFault } from "#lib/tips/rules.ts";
import type { TipInput } from "#lib/tips/schema.ts";
import { erik, mira } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { refusal } from "#tests/support/examples.ts";

beforeEach(emptyTables);

const tip = { text: "En ny dom om familjeåterförening.", link: null, contact: null };

async function sendTip(given: Partial<TipInput> = {}): Promise<{ id: string }> {
  await receiveTip({ ...tip, ...given });
  const { id } = await db().tip.findFirstOrThrow({ where: { text: given.text ?? tip.text } });
  return { id };
}

describe("a reader sends a tip", () => {
  test("and it waits for the editors with its day", async () => {
    await sendTip({ link: " www.domstol.se/dom ", contact: "076-1" });
    const { fresh } = await listTips(erik);
    expect(fresh).toMatchObject([
      { text: tip.text, link: "https://www.domstol.se/dom", contact: "076-1", receivedOn: dayOf(new Date()) },
    ]);
  });

  test("and nothing tells when in the day it came, its identity included", async () => {
    const { id } = await sendTip();
    // A UUID of version 7 begins with the time it was made.
    expect(id[14]).toBe("4");
    const row = await db().tip.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ handledAt: null, receivedOn: new Date(dayFromColumn(row.receivedOn)) });
    const [count] = await db().attempt.findMany();
    expect(count?.expiresAt.getTime()).toSatisfy((time: number) => time % 60_000 === 0);
    expect(await db().historyEvent.count()).toBe(0);
  });

  test("of spaces only, or with a link that is no address, and it is refused", async () => {
    await expect(async () => receiveTip({ ...tip, text: " \n " })).rejects.toThrow();
    await expect(async () => receiveTip({ ...tip, text: "x".repeat(10_001) })).rejects.toThrow();
    await expect(async () => receiveTip({ ...tip, link: "ingen länk alls" })).rejects.toThrow();
    await expect(async () => receiveTip({ ...tip, link: "javascript:alert(1)" })).rejects.toThrow();
    expect(await db().tip.count()).toBe(0);
  });

  test("that is not one, and gets the form once more, whatever name the site is reached by", async () => {
    const asked: (string | undefined)[] = [];
    const page = '<p id="tip-problem" hidden></p><textarea id="tip-text"></textarea>';
    const site = createServer(({ url, headers }, response) => {
      asked.push(`${headers.host}${url}`);
      response.end(page);
    }).listen(0, "127.0.0.1");
    await once(site, "listening");
    vi.stubEnv("PORT", String((site.address() as AddressInfo).port));
    vi.stubEnv("SITE_URL", "https://asylnytt.example");
    const headers = { host: "asylnytt.example", origin: "https://asylnytt.example" };
    const body = new URLSearchParams({ text: "Ett tips", link: "ingen länk alls" });
    const answer = await POST(
      new Request("https://asylnytt.example/tipsa/skicka", { method: "POST", headers, body }),
    );
    site.close();
    vi.unstubAllEnvs();
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Ett tips</textarea>");
    expect(asked).toEqual(["asylnytt.example/tipsa"]);
  });

  test("as the last of more than two people could read in a day, and the next one has to wait", async () => {
    await sendTip();
    await db().attempt.updateMany({ data: { count: 300 } });
    await expect(receiveTip(tip)).rejects.toEqual(refusal("tips.too-many"));
    await db().attempt.updateMany({ data: { expiresAt: subDays(new Date(), 1) } });
    await receiveTip(tip);
    expect(await db().tip.count()).toBe(2);
  });
});

describe("an editor", () => {
  test("makes a draft of a tip: text and link go in, the sender's address does not", async () => {
    const { id } = await sendTip({
      text: "Första stycket.\n\nAndra stycket.",
      link: "https://example.org/dom.pdf",
      contact: "anna@example.org",
    });
    const { itemId } = await draftFromTip(erik, { id });
    const item = await db().item.findUniqueOrThrow({ where: { id: itemId }, include: { links: true } });
    expect(item).toMatchObject({
      status: "DRAFT",
      bodyText: "Första stycket.\nAndra stycket.",
      createdById: erik.id,
      links: [{ url: "https://example.org/dom.pdf", mediaType: "PDF" }],
    });
    expect(JSON.stringify(item)).not.toContain("anna@example.org");
    const { fresh, handled } = await listTips(erik);
    expect(fresh).toEqual([]);
    expect(handled).toMatchObject([{ id, item: { id: itemId }, handled: { by: erik.name } }]);
  });

  test("lays one aside, takes that back, and history tells of it without a word of the tip", async () => {
    const { id } = await sendTip();
    await handleTip(erik, { id });
    expect((await listTips(erik)).fresh).toEqual([]);
    await reopenTip(erik, { id });
    expect((await listTips(erik)).fresh).toMatchObject([{ id, handled: null }]);
    const events = await db().historyEvent.findMany({ orderBy: { id: "asc" } });
    expect(events.map(({ action, recordId }) => ({ action, recordId }))).toEqual([
      { action: "handled", recordId: id },
      { action: "reopened", recordId: id },
    ]);
    expect(JSON.stringify(events)).not.toContain("familjeåterförening");
  });

  test("is told when a colleague was quicker, or the tip is erased", async () => {
    const { id } = await sendTip();
    await handleTip(erik, { id });
    await expect(draftFromTip(erik, { id })).rejects.toEqual(refusal("tip.handled"));
    expect(await db().item.count()).toBe(0);
    await db().tip.deleteMany();
    await expect(reopenTip(erik, { id })).rejects.toEqual(refusal("tip.missing"));
  });

  test("who is a contributor sees no tips and handles none", async () => {
    const { id } = await sendTip();
    await expect(listTips(mira)).rejects.toEqual(refusal("not-allowed"));
    for (const act of [handleTip, draftFromTip, reopenTip]) {
      await expect(act(mira, { id })).rejects.toEqual(refusal("not-allowed"));
    }
  });
});

test("handled tips are erased when their time is over, new ones are not", async () => {
  const [old, fresh] = [await sendTip({ text: "Ett" }), await sendTip({ text: "Två" })];
  await handleTip(erik, old);
  await db().tip.update({ where: old, data: { handledAt: subDays(new Date(), 91) } });
  expect(await eraseHandledTips({ kind: "program", name: "jobs" }, { before: subDays(new Date(), 90) })).toBe(
    1,
  );
  expect(await db().tip.findMany({ select: { id: true } })).toEqual([fresh]);
});

describe("the form's stamp", () => {
  const secret = "s".repeat(32);
  const shown = new Date("2021-03-24T12:00:00Z");
  const later = (seconds: number) => new Date(shown.getTime() + seconds * 1000);
  test.each([
    [2, "quick"],
    [3, null],
    [24 * 3600, null],
    [24 * 3600 + 1, "old"],
    [-60, "quick"],
  ])("sent after %i s: %s", (seconds, fault) => {
    expect(stampFault(stampAt(shown, secret), secret, later(seconds))).toBe(fault);
  });

  test("that is missing, or that somebody else signed, is asked for anew", () => {
    const forged = stampAt(shown, "t".repeat(32));
    for (const stamp of ["", "1616587200000", "1616587200000.", forged]) {
      expect(stampFault(stamp, secret, later(60))).toBe("old");
    }
  });
});

describe("a limit for each client", () => {
  test("holds for an address, and for all of an IPv6 network, until the period is over", () => {
    const isTooMany = limitPerClient({ most: 2, minutes: 10 });
    const asked = ["192.0.2.1", "192.0.2.1", "192.0.2.1", "2001:db8::1", "2001:db8::2", "2001:db8:0:0:f::3"];
    expect(asked.map((address) => isTooMany(address, 0))).toEqual([false, false, true, false, false, true]);
    expect(isTooMany("192.0.2.1", 10 * 60_000)).toBe(false);
  });
});
