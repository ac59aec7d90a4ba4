import type { RequestListener } from "node:http";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { copiesIn } from "#tests/support/kept-copies.ts";
import { oddRequests } from "#tests/support/odd-requests.ts";
import { type OpenFront, openFront } from "#tests/support/open-front.ts";
import { askRaw, exchange, plainRequest } from "#tests/support/raw-request.ts";

/** Which addresses were made, in turn. */
let made: string[] = [];

beforeEach(() => {
  made = [];
  // Within one moment nothing that is kept is looked at again.
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-23T12:00:00Z") });
  onTestFinished(() => {
    vi.useRealTimers();
  });
});

/** Pages as gullible as can be: each shows, and sends, whatever it hears of the request. */
const gullible: RequestListener = ({ method, url = "", headers }, response) => {
  made.push(url);
  const isThere = /^\/(nyheter\/\d+|rss\.xml|404|otillganglig)$/.test(url);
  const heard = JSON.stringify({ method, url, headers }).replaceAll("<", "&lt;");
  response.writeHead(isThere ? 200 : 404, {
    "Content-Type": "text/html; charset=utf-8",
    "Set-Cookie": "heard=1",
    "X-Heard": encodeURIComponent(heard),
  });
  response.end(`<!DOCTYPE html><html><body><pre>${heard}</pre></body></html>`);
};

const host = "localhost:3000";
const ways = ["", "gzip", "br"].map((way) => (way ? [`Accept-Encoding: ${way}`] : []));

/** What readers get at an address, in every encoding. */
const readersGet = (port: number, address: string) =>
  Promise.all(ways.map((way) => askRaw(port, plainRequest(address, host, way))));

describe("whatever somebody sends", () => {
  test("as the first of all who ask for a page, the next reader gets what the first would have got", async () => {
    const [attacked, quiet] = [await openFront(gullible), await openFront(gullible)];
    for (const [at] of oddRequests("/", host).entries()) {
      const address = `/nyheter/${at}`;
      const sent = oddRequests(address, host)[at] ?? "";
      await exchange(attacked.port, sent);
      const answers = await readersGet(attacked.port, address);
      expect(answers, JSON.stringify(sent.slice(0, 300))).toEqual(await readersGet(quiet.port, address));
      expect(answers.map(({ status, head }) => [status, /set-cookie|heard/i.test(head)])).toEqual(
        Array(3).fill([200, false]),
      );
    }
  });

  test("for a page that is kept, the page is not made again", async () => {
    const { port } = await openFront(gullible);
    const before = await readersGet(port, "/nyheter/1");
    for (const sent of oddRequests("/nyheter/1", host)) await exchange(port, sent);
    expect(await readersGet(port, "/nyheter/1")).toEqual(before);
    expect(made.filter((address) => address === "/nyheter/1")).toHaveLength(1);
  });

  test("nothing is kept under another address than that of a page", async () => {
    const front = await openFront(gullible);
    const sendAll = async () => {
      made = [];
      for (const sent of oddRequests("/nyheter/1", host)) await exchange(front.port, sent);
      return made;
    };
    const first = await sendAll();
    // What is not there is looked up each time anew: had it been kept, nobody would have asked for it again.
    expect(await sendAll()).toEqual(first.filter((address) => address !== "/nyheter/1"));
    expect(await keptBy(front)).toEqual(["/404", "/nyheter/1", "/otillganglig"]);
  });
});

describe("a list that has moved", () => {
  test("takes no place for numbered pages that nobody has seen", async () => {
    const moved: RequestListener = (request, response) => {
      if (!request.url?.startsWith("/kallor/")) return gullible(request, response);
      made.push(request.url);
      response.writeHead(308, { Location: request.url.replace("gammal", "ny") }).end();
    };
    const front = await openFront(moved);
    for (const address of [
      "/kallor/gammal",
      "/kallor/gammal/2",
      "/kallor/gammal/2",
      "/kallor/gammal/999999",
    ]) {
      const { status, head } = await askRaw(front.port, plainRequest(address, host));
      expect([status, head]).toEqual([
        308,
        expect.stringContaining(`Location: ${address.replace("gammal", "ny")}`),
      ]);
    }
    expect(made.filter((address) => address === "/kallor/gammal/2")).toHaveLength(2);
    expect(await keptBy(front)).toEqual(["/404", "/kallor/gammal", "/otillganglig"]);
  });
});

describe("who speaks with a site that has a name", () => {
  const settings = { SITE_URL: "https://asylnytt.example" };
  const statusFor = async (sent: string) =>
    (await askRaw((await openFront(gullible, settings)).port, sent)).status;

  test.each([
    ["its name", "asylnytt.example", 200],
    ["capitals", "Asylnytt.EXAMPLE", 200],
    ["the usual port", "asylnytt.example:443", 200],
    ["another port", "asylnytt.example:80", 421],
    ["another name", "evil.example", 421],
    ["a name within its own", "evil.asylnytt.example", 421],
    ["a name after its own", "asylnytt.example.evil.example", 421],
    ["a final dot", "asylnytt.example.", 421],
    ["no name at all", "", 400],
    ["what is no name", "asylnytt.example/om", 400],
    ["a user", "x@asylnytt.example", 400],
  ])("by %s", async (_, named, status) => {
    expect(await statusFor(plainRequest("/nyheter/1", named))).toBe(status);
  });

  test("names it in the address: that counts, and not the header", async () => {
    expect(await statusFor(plainRequest("https://asylnytt.example/nyheter/1", "evil.example"))).toBe(200);
    expect(await statusFor(plainRequest("http://evil.example/nyheter/1", "asylnytt.example"))).toBe(421);
  });

  test("the newsroom hears the site's own name and a plain address, however it was asked", async () => {
    const { port } = await openFront(gullible, settings);
    const whole = plainRequest("HTTPS://ASYLNYTT.EXAMPLE:443/admin?x=1", "evil.example");
    const { body } = await askRaw(port, whole);
    expect(body).toContain('"url":"/admin?x=1"');
    expect(body).toContain('"host":"asylnytt.example"');
    expect(body).not.toMatch(/evil|EXAMPLE/);
  });

  test("twice, or not at all, is not understood", async () => {
    expect(await statusFor(plainRequest("/nyheter/1", "asylnytt.example", ["host: asylnytt.example"]))).toBe(
      400,
    );
    expect(await statusFor("GET /nyheter/1 HTTP/1.1\r\nConnection: close\r\n\r\n")).toBe(400);
  });
});

describe("a request that nobody can read", () => {
  test("is answered like all others: dated, and with what is said about safety", async () => {
    const { port } = await openFront(gullible);
    for (const sent of ["GARBAGE\r\n\r\n", "GET /om HTTP/1.1\r\nConnection: close\r\n\r\n"]) {
      const answer = await exchange(port, sent);
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer).toMatch(/\r\nContent-Security-Policy: default-src 'none'/);
      expect(answer).toMatch(/\r\nDate: \w+, \d\d \w+ 20\d\d /);
    }
  });

  test("behind one that waits for its answer, does not answer that one", async () => {
    const { port } = await openFront((request, response) => {
      if (request.url === "/404" || request.url === "/otillganglig") gullible(request, response);
    });
    const waiting = `GET /nyheter/1 HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
    expect(await exchange(port, `${waiting}GARBAGE\r\n\r\n`)).toBe("");
  });
});

/** The addresses of everything that it kept. */
async function keptBy({ stop, dataDir }: OpenFront): Promise<string[]> {
  await stop();
  return copiesIn(dataDir);
}
