import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDb } from "#lib/db.ts";
import { cookieOf, createEditor } from "#tests/support/log-in.ts";
import { gatePages, newsroomPages } from "#tests/support/newsroom-pages.ts";
import { type StartedSite, startSite } from "#tests/support/site.ts";
import { workInDatabaseOf } from "#tests/support/site-database.ts";

let site: StartedSite;

beforeAll(async () => {
  site = await startSite({ SITE_LOCALE: "en", SAMPLE: "sample" });
  workInDatabaseOf(site);
});

afterAll(async () => {
  await closeDb();
  await site.stop();
  rmSync(site.dataDir, { recursive: true });
});

/** Words of the Swedish newsroom that stand in no item of the sample. */
const swedish = /Skrivbordet|Notiser|Utgåvor|Inställningar|Händelser|Redaktörer|Avbryt|Spara|Välj|Lägg till/g;

test("an editor who chose English finds no Swedish in the newsroom", async () => {
  const cookie = await cookieOf(await createEditor("ADMINISTRATOR"));
  const read = async (path: string, headers: Record<string, string>) => {
    const html = await (await fetch(site.url + path, { headers })).text();
    expect(html, path).toContain('<html lang="en"');
    const visible = html
      .replace(/<script\b[\s\S]*?<\/script>/g, "")
      .replace(/<option\b[\s\S]*?<\/option>/g, "");
    return visible.match(swedish) ?? [];
  };
  const found: Record<string, string[]> = {};
  for (const path of gatePages) found[path] = await read(path, {});
  for (const path of await newsroomPages()) found[path] = await read(path, { cookie });
  expect(Object.entries(found).filter(([, words]) => words.length > 0)).toEqual([]);
});
