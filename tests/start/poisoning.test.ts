import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { logoFile } from "#lib/addresses.ts";
import { closeDb, db } from "#lib/db.ts";
import { createSponsor, saveLogo } from "#lib/sponsors/commands.ts";
import { outdateAll } from "#tests/support/announcements.ts";
import { copiesIn } from "#tests/support/kept-copies.ts";
import { cookieOf, createEditor } from "#tests/support/log-in.ts";
import { oddRequests } from "#tests/support/odd-requests.ts";
import { askRaw, exchange, plainRequest, type RawAnswer } from "#tests/support/raw-request.ts";
import { type StartedSite, startSite } from "#tests/support/site.ts";
import { addressesOf } from "#tests/support/site-addresses.ts";
import { workInDatabaseOf } from "#tests/support/site-database.ts";

let site: StartedSite;
let host: string;
let port: number;
let addresses: string[];

/** A site of its own: what others change meanwhile would look like poison. */
beforeAll(async () => {
  site = await startSite({ SAMPLE: "sample" });
  host = new URL(site.url).host;
  port = Number(new URL(site.url).port);
  workInDatabaseOf(site);
  addresses = [...(await addressesOf(site.url)), "/rss.xml", "/sitemap.xml", "/robots.txt", "/icon.svg"];
});

afterAll(async () => {
  await closeDb();
  await site.stop();
  rmSync(site.dataDir, { recursive: true });
});

/** What readers get at an address, in every encoding. */
const readersGet = (address: string) =>
  Promise.all(
    ["identity", "gzip", "br"].map((way) =>
      askRaw(port, plainRequest(address, host, [`Accept-Encoding: ${way}`])),
    ),
  );

test("whatever somebody sends, even as the first after a change, readers get the same as before", async () => {
  const some = addresses.filter((_, at) => at % Math.ceil(addresses.length / 10) === 0);
  const before = new Map<string, RawAnswer[]>();
  for (const address of some) before.set(address, await readersGet(address));
  expect([...before.values()].flat().filter(({ status }) => status !== 200)).toEqual([]);
  for (const [at] of oddRequests("/", host).entries()) {
    const address = some[at % some.length] ?? "/";
    await outdateAll();
    const sent = oddRequests(address, host)[at] ?? "";
    await exchange(port, sent);
    expect(await readersGet(address), JSON.stringify(sent.slice(0, 300))).toEqual(before.get(address));
  }
});

test("an editor who reads gets what everyone gets, and leaves nothing of it to others", async () => {
  const cookie = `Cookie: ${await cookieOf(await createEditor("ADMINISTRATOR"))}`;
  const read = async (more: string[] = []) => {
    const answers: Record<string, RawAnswer> = {};
    for (const address of addresses) answers[address] = await askRaw(port, plainRequest(address, host, more));
    return answers;
  };
  const before = await read();
  for (const { head } of Object.values(before)) expect(head).not.toMatch(/^(set-cookie|vary:.*cookie)/im);
  await outdateAll();
  expect(await read([cookie])).toEqual(before);
  expect(await read()).toEqual(before);
});

test("nobody has pictures made in other sizes", async () => {
  const url = encodeURIComponent("/icon.svg");
  const queries = [
    "",
    "?",
    `?url=${url}&w=64&q=75`,
    `?url=${encodeURIComponent(site.url)}%2Ficon.svg&w=640&q=1`,
  ];
  for (const query of queries) {
    for (const method of ["GET", "HEAD"]) {
      const answer = await fetch(`${site.url}/_next/image${query}`, { method });
      expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
    }
  }
  expect((await fetch(`${site.url}/_next/image`, { method: "POST" })).status).toBe(405);
});

test("a sponsor's logo is a small file that is named by what is in it", async () => {
  const image = { width: 3000, height: 900, channels: 3, background: "#0b5761" } as const;
  const file = new File([await sharp({ create: image }).png().toBuffer()], "logo.png", { type: "image/png" });
  const editor = await createEditor("EDITOR");
  const { id } = await createSponsor(editor, { name: "Byrån", url: "https://byran.example/", periods: [] });
  await saveLogo(editor, { id, version: 1, file });
  const { logoHash } = await db().sponsor.findUniqueOrThrow({ where: { id } });
  const address = logoFile(logoHash ?? "");
  const answer = await fetch(site.url + address);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(logoHash);
  expect(bytes.length).toBeLessThan(20_000);
  expect(answer.headers.get("content-type")).toBe("image/webp");
  expect(answer.headers.get("cache-control")).toContain("immutable");
  const [before, after] = [address.replace(/.\.webp$/, "g.webp"), logoFile("0".repeat(64))];
  expect((await fetch(site.url + before)).status).toBe(404);
  expect((await fetch(site.url + after)).status).toBe(404);
});

test("of all this nothing was kept but what can be found on the site", async () => {
  await closeDb();
  await site.stop();
  const known = [...addresses, "/404", "/otillganglig"];
  const kept = copiesIn(site.dataDir);
  expect(kept).toEqual(expect.arrayContaining(addresses));
  const strange = kept.filter((key) => !known.includes(key) && !key.startsWith("/logotyper/"));
  expect(strange).toEqual([]);
});
