import { Client } from "pg";
import { everyPage } from "#lib/addresses.ts";
import { type Announcement, addressChannel, announce, announcementSchema } from "#lib/announce.ts";
import { db } from "#lib/db.ts";

/** Says that every page has changed: whoever asks next has it made. */
export const outdateAll = () => db().$transaction((tx) => announce(tx, [everyPage]));

/** Does `work` and tells which public addresses were announced meanwhile, as whoever listens hears them. */
export async function announcedBy(work: () => Promise<unknown>): Promise<string[]> {
  return (await announcementsBy(work)).flatMap(({ addresses }) => addresses);
}

/**
 * The same, with what else is said of them. A last word of our own on the same channel says that everything
 * before it has come.
 */
export async function announcementsBy(work: () => Promise<unknown>): Promise<Announcement[]> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query(`LISTEN ${addressChannel}`);
    const heard: Announcement[] = [];
    const end = new Promise<void>((resolve) => {
      client.on("notification", ({ payload = "" }) => {
        if (payload === "end") resolve();
        else heard.push(announcementSchema.parse(JSON.parse(payload)));
      });
    });
    await work();
    await client.query("SELECT pg_notify($1, 'end')", [addressChannel]);
    await end;
    return heard;
  } finally {
    await client.end();
  }
}
