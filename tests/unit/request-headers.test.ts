import { once } from "node:events";
import { type IncomingHttpHeaders, type RequestListener, request } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { requestCleaner } from "#server/front/request-headers.ts";
import { close, listen } from "#server/http.ts";

/** What arrives with every request. */
const always = ["connection", "host", "user-agent", "x-asylnytt-asked", "x-client-address"];

/** Asks over a real connection from 127.0.0.1. @returns the headers that reach the pages */
async function arriving(
  trusted: string[],
  headers: Record<string, string | string[]>,
  host = "127.0.0.1",
): Promise<IncomingHttpHeaders> {
  let seen: IncomingHttpHeaders = {};
  const clean = requestCleaner(trusted);
  const handler: RequestListener = (asked, answer) => {
    clean(asked);
    seen = asked.headers;
    answer.end();
  };
  const server = await listen({ handler }, host, 0);
  onTestFinished(() => close(server));
  const { port } = server.address() as AddressInfo;
  const [answer] = await once(request({ host: "127.0.0.1", port, headers, agent: false }).end(), "response");
  answer.resume();
  return seen;
}

const address = async (...asked: Parameters<typeof arriving>) =>
  (await arriving(...asked))["x-client-address"];

describe("a reader comes straight to the site", () => {
  test("and is known by the address of the connection", async () => {
    expect(await address([], {})).toBe("127.0.0.1");
  });

  test("over a socket for IPv6 too, under the same address", async () => {
    expect(await address([], {}, "::")).toBe("127.0.0.1");
    expect(await address(["127.0.0.1"], { "X-Forwarded-For": "::ffff:203.0.113.7" }, "::")).toBe(
      "203.0.113.7",
    );
  });

  test("and claims to be someone else: nothing of it arrives", async () => {
    const claims = {
      "X-Client-Address": "203.0.113.7",
      "X-Forwarded-For": "203.0.113.7",
      "X-Forwarded-Host": "evil.example",
      "X-Forwarded-Proto": "https",
      Forwarded: "for=203.0.113.7",
      "Accept-Language": "sv",
    };
    const seen = await arriving(["192.0.2.0/24"], claims);
    expect(Object.keys(seen).sort()).toEqual(["accept-language", ...always]);
    expect(seen["x-client-address"]).toBe("127.0.0.1");
  });
});

describe("a reader comes through a proxy that is trusted", () => {
  const own = ["127.0.0.0/8", "10.1.0.0/16", "2001:db8:1::/48"];

  test.each([
    ["what the proxy saw counts", "198.51.100.1", "198.51.100.1"],
    ["also an IPv6 address", "2001:db8:2::7", "2001:db8:2::7"],
    ["what the reader wrote before it does not", "203.0.113.7, 198.51.100.1", "198.51.100.1"],
    ["through several of ours", "203.0.113.7, 198.51.100.1, 10.1.2.3,2001:db8:1::9", "198.51.100.1"],
    ["from within: the first one", "10.1.2.4, 10.1.2.3", "10.1.2.4"],
    ["what is no address ends the search", "198.51.100.1, unknown, 10.1.2.3", "10.1.2.3"],
    ["an empty list says nothing", " , ", "127.0.0.1"],
  ])("%s", async (_, forwarded, expected) => {
    expect(await address(own, { "X-Forwarded-For": forwarded })).toBe(expected);
  });

  test("lists sent as several headers count as one", async () => {
    const lists = ["203.0.113.7", "198.51.100.1, 10.1.2.3"];
    expect(await address(own, { "X-Forwarded-For": lists })).toBe("198.51.100.1");
  });

  test("a copy of our own header is dropped even then; what the proxy says of the request stays", async () => {
    const seen = await arriving(own, { "X-Client-Address": "203.0.113.7", "X-Forwarded-Proto": "https" });
    expect(seen).toMatchObject({ "x-client-address": "127.0.0.1", "x-forwarded-proto": "https" });
  });
});

describe("a client says what only the server's own parts say", () => {
  test.each([
    "X-Middleware-Subrequest",
    "X-Middleware-Rewrite",
    "x-nextjs-data",
    "Next-Resume",
    "x-next-resume-state-length",
    "x-now-route-matches",
    "x-matched-path",
    "x-action-forwarded",
    "Content-Security-Policy",
    "Content-Security-Policy-Report-Only",
    "X-Nonce",
    "X-Asylnytt-Anything",
  ])("%s does not arrive, not even through a trusted proxy", async (name) => {
    expect(Object.keys(await arriving(["127.0.0.1"], { [name]: "x" })).sort()).toEqual(always);
  });

  test("the address asked for is told by the server alone", async () => {
    expect(await arriving([], { "X-Asylnytt-Asked": "/evil" })).toMatchObject({ "x-asylnytt-asked": "/" });
  });

  test("a program that does not name itself gets redirects like any other: it has a name for Next", async () => {
    expect((await arriving([], {}))["user-agent"]).toBe("-");
  });

  test("what the newsroom's own script says arrives", async () => {
    const said = { rsc: "1", "next-action": "x", "next-url": "/admin", "next-router-state-tree": "x" };
    expect(await arriving([], said)).toMatchObject(said);
  });
});
