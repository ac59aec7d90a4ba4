import { Client } from "pg";
import { addressChannel } from "#lib/announce.ts";

/**
 * Does `work` and tells which public addresses were announced meanwhile, as whoever listens hears them.
 * A last word of our own on the same channel says that everything before it has come.
 */
export async function announcedBy(work: () => Promise<unknown>): Promise<string[]> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query(`LISTEN ${addressChannel}`);
    const heard: string[] = [];
    const end = new Promise<void>((resolve) => {
      client.on("notification", ({ payload = "" }) => {
        if (payload === "end") resolve();
        else heard.push(...(JSON.parse(payload) as string[]));
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
