import { existsSync, readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import path from "node:path";
import { text } from "node:stream/consumers";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { fetchPage } from "#lib/outgoing/fetch-page.ts";
import { fetchPageTitle } from "#lib/outgoing/page-title.ts";
import { isPublicAddress } from "#lib/outgoing/public-address.ts";
import { sendJson } from "#lib/outgoing/send-json.ts";

/** A server on this machine that counts who comes; nobody should, unless a test lets them. */
let answer: RequestListener;
let visits = 0;
let server: Server;
let port = "";
const here = () => `http://127.0.0.1:${port}`;
const allowed = () => ({ ports: ["", port], mayConnect: (address: string) => address === "127.0.0.1" });
const unreachable = expect.objectContaining({ name: "Problem", code: "page.unreachable" });

beforeAll(async () => {
  server = createServer((request, response) => {
    visits += 1;
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, "::", listening));
  const address = server.address();
  port = typeof address === "object" ? String(address?.port) : "";
});
afterEach(() => {
  visits = 0;
});
afterAll(() => server.close());

const html = (body: string): void => {
  answer = (_request, response) => response.setHeader("content-type", "text/html").end(body);
};

describe("an editor asks a page for its title", () => {
  test("and gets what it calls itself, in one line of text", async () => {
    html('<title>Fel</title><meta property="og:title" content="Rådet enas\n om &lt;b&gt;regler">');
    expect(await fetchPageTitle(here(), allowed())).toBe("Rådet enas om <b>regler");
    html(`<title>${"lång ".repeat(100)}</title>`);
    expect((await fetchPageTitle(here(), allowed())).length).toBeLessThanOrEqual(300);
  });

  test("in the encoding that it names, and packed", async () => {
    answer = (_request, response) =>
      response
        .setHeader("content-type", "text/html; charset=iso-8859-1")
        .setHeader("content-encoding", "gzip")
        .end(gzipSync(Buffer.from("<title>Åsyl</title>", "latin1")));
    expect(await fetchPageTitle(here(), allowed())).toBe("Åsyl");
  });

  test("and is told when it has none", async () => {
    html("<p>Text</p>");
    await expect(fetchPageTitle(here(), allowed())).rejects.toEqual(
      expect.objectContaining({ code: "page.untitled" }),
    );
  });

  test("of a page that has moved", async () => {
    answer = (request, response) => {
      if (request.url !== "/ny") return response.writeHead(301, { location: "/ny" }).end();
      return response.setHeader("content-type", "text/html").end("<title>Ny</title>");
    };
    expect(await fetchPageTitle(here(), allowed())).toBe("Ny");
  });
});

describe("the site tells another one something", () => {
  test("and hears how it is taken, and whether to wait", async () => {
    const heard: string[] = [];
    answer = async (request, response) => {
      heard.push(`${request.method} ${request.headers["content-type"]} ${await text(request)}`);
      response.writeHead(429, { "retry-after": "120" }).end("a".repeat(3_000_000));
    };
    expect(await sendJson(here(), { sida: "å" }, allowed())).toEqual({ status: 429, retryAfter: 120 });
    expect(heard).toEqual(['POST application/json; charset=utf-8 {"sida":"å"}']);
  });

  test("at a time that is said as a date", async () => {
    const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();
    answer = (_request, response) => response.writeHead(503, { "retry-after": inAnHour }).end();
    const { retryAfter } = await sendJson(here(), {}, allowed());
    expect(retryAfter).toBeGreaterThan(3500);
    expect(retryAfter).toBeLessThanOrEqual(3600);
  });

  test("there, and not where it would be sent on to", async () => {
    answer = (_request, response) => response.writeHead(307, { location: "/ny" }).end();
    expect(await sendJson(here(), {}, allowed())).toEqual({ status: 307, retryAfter: null });
    expect(visits).toBe(1);
  });

  test("but not this machine, nor one that does not answer in time", async () => {
    answer = () => {};
    await expect(sendJson(here(), {}, { ports: [port] })).rejects.toThrow("not a public address");
    await expect(sendJson(`http://localhost:${port}`, {}, { ports: [port] })).rejects.toThrow("not a public");
    expect(visits).toBe(0);
    await expect(sendJson(here(), {}, { ...allowed(), milliseconds: 50 })).rejects.toThrow();
  });
});

describe("nothing is fetched", () => {
  test("when a page moves on without end, or to where nothing may be fetched", async () => {
    answer = (_request, response) => response.writeHead(302, { location: "/" }).end();
    await expect(fetchPage(here(), allowed())).rejects.toEqual(unreachable);
    expect(visits).toBe(6);
    for (const location of [
      `http://127.0.0.2:${port}/`,
      `http://[::1]:${port}/`,
      "http://127.0.0.1:1/",
      "file:///etc/passwd",
    ]) {
      visits = 0;
      answer = (_request, response) => response.writeHead(302, { location }).end();
      await expect(fetchPage(here(), allowed())).rejects.toEqual(unreachable);
      expect(visits).toBe(1);
    }
  });

  test("that is too large, packed or not, or packed in another way", async () => {
    const page = Buffer.alloc(3_000_000, "a");
    for (const [encoding, body] of [
      ["identity", page],
      ["gzip", gzipSync(page)],
      ["br", brotliCompressSync("<title>a</title>")],
    ] as const) {
      answer = (_request, response) => response.setHeader("content-encoding", encoding).end(body);
      await expect(fetchPage(here(), allowed())).rejects.toEqual(unreachable);
    }
  });

  test("that does not answer in time", async () => {
    answer = () => {};
    await expect(fetchPage(here(), { ...allowed(), milliseconds: 50 })).rejects.toEqual(unreachable);
  });

  test.each([
    "http://localhost",
    "http://127.0.0.1",
    "http://127.1",
    "http://2130706433",
    "http://0x7f.0.0.1",
    "http://017700000001",
    "http://0",
    "http://[::1]",
    "http://[::]",
    "http://[::ffff:127.0.0.1]",
    "http://[::ffff:7f00:1]",
    "http://[64:ff9b::7f00:1]",
    "http://①②⑦.⓪.⓪.①",
    "http://user:pass@127.0.0.1",
  ])("from this machine, by whatever name: %s", async (address) => {
    html("<title>Hemligt</title>");
    await expect(fetchPage(`${address}:${port}/`, { ports: [port] })).rejects.toEqual(unreachable);
    expect(visits).toBe(0);
  });

  test("through another port or by another scheme", async () => {
    for (const address of [
      here(),
      "gopher://example.org/",
      "ftp://example.org/",
      "javascript:1",
      "ingenting",
    ]) {
      await expect(fetchPage(address)).rejects.toEqual(unreachable);
    }
    expect(visits).toBe(0);
  });
});

test.each([
  ["10.0.0.1", false],
  ["172.31.255.255", false],
  ["192.168.1.1", false],
  ["169.254.169.254", false],
  ["100.64.0.1", false],
  ["0.0.0.0", false],
  ["224.0.0.1", false],
  ["255.255.255.255", false],
  ["fe80::1", false],
  ["fd00::1", false],
  ["ff02::1", false],
  ["::ffff:8.8.8.8", false],
  ["2002:7f00:1::", false],
  ["2001:db8::1", false],
  ["inget", false],
  ["1.1.1.1", true],
  ["172.32.0.1", true],
  ["2a00:1450:4001::1", true],
])("the address %s is of the open internet: %s", (address, isOpen) => {
  expect(isPublicAddress(address)).toBe(isOpen);
});

const payloads = path.resolve(import.meta.dirname, "../../../shared/corpora/ssrf-patt/urls.txt");

describe("payloads that others have found to work", () => {
  test.skipIf(!existsSync(payloads))(
    "reach nothing on this machine (skipped where the collection is not there)",
    async () => {
      html("<title>Hemligt</title>");
      const addresses = readFileSync(payloads, "utf8").split("\n").filter(Boolean);
      const toHere = addresses.map((address) => {
        if (!URL.canParse(address)) return address;
        const url = new URL(address);
        url.port = port;
        return url.href;
      });
      // Only those that name an address: what a name leads to is not for a test to ask the internet.
      const literal = toHere.filter((address) => {
        const host = URL.canParse(address) ? new URL(address).hostname : "";
        return host === "" || host === "localhost" || /^[\d.]+$|^\[/.test(host);
      });
      const isElsewhere = (address: string) =>
        URL.canParse(address) && isPublicAddress(new URL(address).hostname.replace(/^\[|\]$/g, ""));
      const local = literal.filter((address) => !isElsewhere(address));
      expect(local.length).toBeGreaterThan(20);
      for (const address of local) {
        await expect(fetchPage(address, { ports: [port] }), address).rejects.toEqual(unreachable);
      }
      expect(visits).toBe(0);
    },
  );
});
