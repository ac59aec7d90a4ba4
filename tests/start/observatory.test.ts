import { once } from "node:events";
import { rmSync } from "node:fs";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, test } from "vitest";
import { healthAddress } from "#lib/addresses.ts";
import { installObservatory, preloadedName, scan } from "#tests/observatory/scan.ts";
import { type StartedSite, startSite } from "#tests/support/site.ts";

const hostname = "asylnytt.example";
const settings = { SITE_URL: `https://${hostname}`, HSTS: "preload", SAMPLE: "sample" };
let site: StartedSite;

beforeAll(async () => {
  site = await startSite(settings);
  return async () => {
    await site.stop();
    rmSync(site.dataDir, { recursive: true });
  };
});

/** Asks as whoever ends TLS in front of the site does. */
async function ask(path: string, host = hostname) {
  const headers = { host, accept: "text/html,*/*;q=0.8" };
  const [answer] = await once(request(site.url, { path, headers }).end(), "response");
  return { status: answer.statusCode ?? 0, headers: answer.headers, html: await text(answer) };
}

describe("a site that readers reach by https", () => {
  test("insists on it in every answer", async () => {
    const health = ["/api/health", healthAddress("live"), healthAddress("ready")];
    for (const path of ["/", "//om", "/finns-inte", "/rss.xml", "/_next/image", "/admin", ...health]) {
      const { headers } = await ask(path);
      expect(headers["strict-transport-security"], path).toBe("max-age=63072000; includeSubDomains; preload");
    }
  });

  test("answers to no other name, and says no more than that", async () => {
    for (const name of ["evil.example", `${hostname}.evil.example`, "localhost"]) {
      const { status, headers, html } = await ask("/", name);
      expect(status, name).toBe(421);
      expect(headers["content-security-policy"]).toMatch(/^default-src 'none';.* sandbox$/);
      expect(html).not.toContain("<");
    }
  });
});

// The only packages that a test fetches by itself: where they cannot be had, it has nothing to say.
const isInstalled = await installObservatory().then(
  () => true,
  () => false,
);

describe("MDN's Observatory", () => {
  test.runIf(isInstalled).each(["/", "/amnen", "/tipsa", "/finns-inte", "/admin/login"])(
    "gives %s all points that can be had without a cookie, and the last five once browsers know the name",
    async (path) => {
      const got = await ask(path);
      const { score, grade, found } = await scan({ ...got, hostname });
      expect({ score, grade }, JSON.stringify(found)).toEqual({ score: 130, grade: "A+" });
      expect((await scan({ ...got, hostname: preloadedName })).score).toBe(135);
    },
  );
});
