import { rmSync } from "node:fs";
import { afterAll, beforeAll } from "vitest";
import { closeDb } from "#lib/db.ts";
import { insertEditors } from "./editors.ts";
import { type OwnPostgres, startOwnPostgres } from "./own-postgres.ts";
import { makeDataDir } from "./site.ts";
import { linksIn } from "./walk-site.ts";

/** What a site needs to run on a PostgreSQL that can be taken away from it. */
export interface Losable {
  postgres: OwnPostgres;
  settings: Record<"DATABASE_URL" | "AUTH_SECRET" | "SAMPLE" | "DATA_DIR", string>;
}

/** For all tests of a file: such a PostgreSQL, in which the test works too, and a data folder. */
export function losable(how: Parameters<typeof startOwnPostgres>[0] = {}): Losable {
  const made = {} as Losable;
  beforeAll(async () => {
    const postgres = await startOwnPostgres(how);
    // The secret goes with a DATABASE_URL.
    const both = { DATABASE_URL: postgres.address, AUTH_SECRET: crypto.randomUUID() };
    Object.assign(process.env, both);
    await insertEditors();
    Object.assign(made, { postgres, settings: { ...both, SAMPLE: "sample", DATA_DIR: makeDataDir() } });
  });
  afterAll(async () => {
    await closeDb();
    await made.postgres.remove();
    rmSync(made.settings.DATA_DIR, { recursive: true });
  });
  return made;
}

/** What somebody who asked for an address got. */
export interface Answer {
  status: number;
  headers: Headers;
  body: string;
}

export async function ask(address: string, init?: RequestInit): Promise<Answer> {
  const answer = await fetch(address, { redirect: "manual", ...init });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

/** What is made for each request is in no copy, and of files with everything only the database knows what is gone. */
const live = /^\/(tipsa|sok|forhandsvisning|api|data)\b/;

/** Opens all that readers find, with its styles. @returns what is there, by its path */
export async function readEverything(url: string): Promise<Map<string, Answer>> {
  const read = new Map<string, Answer>();
  const paths = new Set(["/", "/rss.xml", "/sitemap.xml", "/robots.txt"]);
  for (const path of paths) {
    if (live.test(path)) continue;
    const answer = await ask(url + path);
    read.set(path, answer);
    const styles = answer.body.match(/\/_next\/static\/[^"]+\.css/g) ?? [];
    for (const found of [...linksIn(answer.body, url), ...styles]) paths.add(found.replace(/[?#].*/, ""));
  }
  return read;
}
