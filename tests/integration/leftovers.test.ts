import { addDays } from "date-fns/addDays";
import { subDays } from "date-fns/subDays";
import { beforeEach, expect, test } from "vitest";
import { db } from "#lib/db.ts";
import { jobs } from "#lib/jobs/jobs.ts";
import { anna, erik } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { createItem } from "#tests/support/examples.ts";

beforeEach(emptyTables);

const now = new Date();
const [before, after] = [subDays(now, 1), addDays(now, 1)];

test("what has done its service goes, and what is in use stays", async () => {
  const { id: itemId } = await createItem();
  const link = { purpose: "SETUP", createdBy: "start" } as const;
  for (const [name, expiresAt] of [["over", before] as const, ["in use", after] as const]) {
    await db().session.create({ data: { token: name, editorId: anna.id, expiresAt } });
    await db().verification.create({ data: { identifier: name, value: name, expiresAt } });
    await db().accessLink.create({ data: { ...link, tokenHash: name, expiresAt } });
    await db().previewLink.create({ data: { tokenHash: name, itemId, expiresAt } });
    await db().attempt.create({ data: { key: name, count: 1, expiresAt } });
  }
  await db().accessLink.create({ data: { ...link, tokenHash: "used", expiresAt: after, usedAt: before } });
  const presence = { recordType: "item", recordId: itemId };
  await db().presence.create({ data: { ...presence, editorId: anna.id, seenAt: before } });
  await db().presence.create({ data: { ...presence, editorId: erik.id, seenAt: now } });

  await jobs["clean-up"].run(null);

  expect(await db().session.findMany({ select: { token: true } })).toEqual([{ token: "in use" }]);
  expect(await db().verification.findMany({ select: { value: true } })).toEqual([{ value: "in use" }]);
  const links = { select: { tokenHash: true } };
  expect(await db().accessLink.findMany(links)).toEqual([{ tokenHash: "in use" }]);
  expect(await db().previewLink.findMany(links)).toEqual([{ tokenHash: "in use" }]);
  expect(await db().attempt.findMany({ select: { key: true } })).toEqual([{ key: "in use" }]);
  expect(await db().presence.findMany({ select: { editorId: true } })).toEqual([{ editorId: erik.id }]);
});

test("a tip is erased ninety days after it was handled, and not before that or unread", async () => {
  const tip = (text: string, days: number | null) => ({
    text,
    receivedOn: subDays(now, 200),
    ...(days !== null && { status: "HANDLED" as const, handledAt: subDays(now, days) }),
  });
  const data = [tip("åttionio dagar", 89), tip("nittioen dagar", 91), tip("oläst", null)];
  await db().tip.createMany({ data });
  await jobs["erase-tips"].run(null);
  const left = await db().tip.findMany({ select: { text: true }, orderBy: { text: "asc" } });
  expect(left.map(({ text }) => text)).toEqual(["oläst", "åttionio dagar"]);
});
