import { Prisma } from "#generated/prisma/client.ts";
import { aboutPage, everyPage } from "#lib/addresses.ts";
import { announce } from "#lib/announce.ts";
import { requireAllowed } from "#lib/auth/permissions.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { record } from "#lib/history/commands.ts";
import type { Actor } from "#lib/history/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import {
  type SaveAboutInput,
  type SaveSettingsInput,
  saveAboutSchema,
  saveSettingsSchema,
} from "./schema.ts";

/** There is one row of settings; history names it by this. */
const recordId = "00000000-0000-0000-0000-000000000002";

/** Says what the site is called and how to reach it. @returns the new version @throws Problem `record.stale` */
export function saveSettings(actor: Actor, input: SaveSettingsInput): Promise<{ version: number }> {
  requireAllowed(actor, "settings.save");
  const { version, ...data } = saveSettingsSchema.parse(input);
  return transaction(async (tx) => {
    await write(tx, version, data);
    const details = { ...data };
    await record(tx, actor, { action: "saved", recordType: "settings", recordId, details });
    await announce(tx, [everyPage]);
    return { version: version + 1 };
  });
}

/** Says what the about page says; an empty text leaves it to the catalogue. @throws Problem `record.stale` */
export function saveAbout(actor: Actor, input: SaveAboutInput): Promise<{ version: number }> {
  requireAllowed(actor, "settings.save");
  const { version, about } = saveAboutSchema.parse(input);
  return transaction(async (tx) => {
    await write(tx, version, {
      about: about.content.length > 0 ? (about as Prisma.InputJsonObject) : Prisma.DbNull,
    });
    const details = { about: true };
    await record(tx, actor, { action: "saved", recordType: "settings", recordId, details });
    await announce(tx, [aboutPage]);
    return { version: version + 1 };
  });
}

async function write(
  tx: Tx,
  version: number,
  data: Prisma.SiteSettingsUpdateManyMutationInput,
): Promise<void> {
  await tx.siteSettings.createMany({ data: [{ id: 1, version: 0 }], skipDuplicates: true });
  const { count } = await tx.siteSettings.updateMany({
    where: { id: 1, version },
    data: { ...data, version: version + 1 },
  });
  if (count === 0) throw new Problem("record.stale", { name: newsroom.frame.settings, version });
}
