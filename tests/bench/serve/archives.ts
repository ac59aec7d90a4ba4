import { rmSync } from "node:fs";
import { closeDb } from "#lib/db.ts";
import { type StartedSite, startSite } from "#tests/support/site.ts";
import { workInDatabaseOf } from "#tests/support/site-database.ts";
import { fillArchive } from "../fill-archive.ts";

/** The site over so many published items, as `npm start` serves it. */
export interface Archive {
  published: number;
  site: StartedSite;
  close(): Promise<void>;
}

export async function openArchive(published: number): Promise<Archive> {
  const site = await startSite({ SAMPLE: "none", JOBS: "off" });
  const close = async () => {
    await site.stop();
    rmSync(site.dataDir, { recursive: true, force: true });
  };
  try {
    await inDatabase(site, () => fillArchive(published));
    return { published, site, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Works in a site's database as one of its own processes does. */
export async function inDatabase<T>(site: StartedSite, work: () => Promise<T>): Promise<T> {
  workInDatabaseOf(site);
  try {
    return await work();
  } finally {
    await closeDb();
  }
}
