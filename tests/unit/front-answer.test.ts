import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isUnwanted, send } from "#server/front/answer.ts";
import { makePage, type Page } from "#server/front/page.ts";
import { close, listen } from "#server/http.ts";
import { askRaw, plainRequest, type RawAnswer } from "#tests/support/raw-request.ts";

const text = "Ett partnerskap för integration i städer och regioner. ".repeat(50);
const content = { status: 200, type: "text/html; charset=utf-8", location: null, body: Buffer.from(text) };
const pages: Record<string, Page> = {};
let server: Awaited<ReturnType<typeof listen>>;

beforeAll(async () => {
  pages["/"] = await makePage(content, ["Cache-Control", "public"]);
  pages["/sedan"] = await makePage(content, [], Date.parse("2026-11-27T12:00:00.900Z"));
  pages["/bild"] = await makePage({ ...content, type: "image/png" }, []);
  pages["/flyttad"] = await makePage({ ...content, status: 308, location: "/ny", body: Buffer.alloc(0) }, []);
  pages["/borta"] = await makePage({ ...content, status: 410 }, []);
  server = await listen(
    {
      handler(request, response) {
        const page = pages[request.url ?? ""];
        if (page) void send(request, response, page, ["Age", "7"]);
      },
    },
    "127.0.0.1",
    0,
  );
});

afterAll(() => close(server));

function ask(headers: string[] = [], path = "/", method = "GET"): Promise<RawAnswer> {
  const { port } = server.address() as AddressInfo;
  return askRaw(port, plainRequest(path, "localhost", headers, method));
}

const field = ({ head }: RawAnswer, name: string) =>
  new RegExp(`^${name}: (.*)\r$`, "im").exec(head)?.[1] ?? null;

const unpack = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes };

describe("a reader's browser gets the page in an encoding that it accepts", () => {
  test.each([
    ["a browser's usual list", "gzip, deflate, br, zstd", "br"],
    ["without the best", "gzip, deflate", "gzip"],
    ["the best with weight nought", "br;q=0, gzip", "gzip"],
    ["its own order of liking", "br;q=0.5, gzip;q=0.9", "gzip"],
    ["plain text liked best", "identity, gzip;q=0.5", "identity"],
    ["anything", "*", "br"],
    ["anything but one", "br;q=0, *", "gzip"],
    ["anything, one of them less", "*;q=0.8, br;q=0.1", "gzip"],
    ["in capitals", "GZIP", "gzip"],
    ["spaced out", " gzip ; q=1.0 , br ; q=0 ", "gzip"],
    ["nothing named", "", "identity"],
    ["none of ours", "zstd, compress", "identity"],
    ["plain text refused", "identity;q=0", "identity"],
    ["everything refused", "*;q=0", "identity"],
    ["everything else refused", "gzip, *;q=0", "gzip"],
    ["weights that are none", "br;q=x, gzip;q=1", "gzip"],
    ["what is no list", ";;;,,,q=1", "identity"],
    ["a name that is longer than any", "x".repeat(1000), "identity"],
  ] as const)("%s", async (_, accepted, encoding) => {
    const answer = await ask([`Accept-Encoding: ${accepted}`]);
    expect(field(answer, "content-encoding")).toBe(encoding === "identity" ? null : encoding);
    const bytes = Buffer.from(answer.body, "latin1");
    expect(field(answer, "content-length")).toBe(String(bytes.length));
    expect(field(answer, "vary")).toBe("Accept-Encoding");
    expect(unpack[encoding](bytes).toString()).toBe(text);
  });

  test("said in several lines", async () => {
    const answer = await ask(["Accept-Encoding: br;q=0", "Accept-Encoding: gzip"]);
    expect(field(answer, "content-encoding")).toBe("gzip");
  });

  test("a program that says nothing gets the text as it is", async () => {
    expect(Buffer.from((await ask()).body, "latin1").toString()).toBe(text);
  });

  test("a picture goes out as it is to everyone", async () => {
    const answer = await ask(["Accept-Encoding: br"], "/bild");
    expect([field(answer, "content-encoding"), field(answer, "vary")]).toEqual([null, null]);
    expect(Buffer.from(answer.body, "latin1").toString()).toBe(text);
  });
});

test.each(["Accept-Encoding: br", "Accept-Encoding: gzip", "X: y"])(
  "who asks for the head alone gets just that of the page (%s)",
  async (header) => {
    for (const path of Object.keys(pages)) {
      const whole = await ask([header], path);
      expect(await ask([header], path, "HEAD")).toEqual({ ...whole, body: "" });
    }
  },
);

describe("a reader who has the page already", () => {
  const tag = () => pages["/"]?.etag ?? "";

  test.each([
    ["the tag", () => tag()],
    ["the tag, strongly", () => tag().slice(2)],
    ["one of several", () => `"a", ${tag()} , W/"b"`],
    ["several lines", () => `"a"\r\nIf-None-Match: ${tag()}`],
    ["after what is no tag", () => `, ,x,${tag()}`],
    ["any that there is", () => " * "],
  ])("is told so by %s, with all that is said of the page but its text", async (_, given) => {
    for (const method of ["GET", "HEAD"]) {
      const answer = await ask(["Accept-Encoding: br", `If-None-Match: ${given()}`], "/", method);
      expect([answer.status, answer.body]).toEqual([304, ""]);
      const names = [
        "etag",
        "cache-control",
        "vary",
        "age",
        "content-encoding",
        "content-length",
        "content-type",
      ];
      expect(names.map((name) => field(answer, name))).toEqual([
        tag(),
        "public",
        "Accept-Encoding",
        "7",
        null,
        null,
        null,
      ]);
    }
  });

  test.each([
    ["the time that it was told", "Fri, 27 Nov 2026 12:00:00 GMT", 304],
    ["a later time", "Fri, 27 Nov 2026 13:00:00 GMT", 304],
    ["an earlier time", "Fri, 27 Nov 2026 11:59:59 GMT", 200],
    ["what is no time", "yesterday", 200],
  ])("is told so by %s, where it knows no tag", async (_, since, status) => {
    const answer = await ask([`If-Modified-Since: ${since}`], "/sedan");
    expect(answer.status).toBe(status);
    if (status === 200) expect(field(answer, "last-modified")).toBe("Fri, 27 Nov 2026 12:00:00 GMT");
    expect((await ask([`If-None-Match: "b"\r\nIf-Modified-Since: ${since}`], "/sedan")).status).toBe(200);
  });

  test.each([
    ["another tag", () => 'W/"b"'],
    ["a tag within another", () => `"${tag().slice(3, -1)}x", "x${tag().slice(3, -1)}"`],
    ["a tag without its marks", () => tag().slice(3, -1)],
    ["a small mark of weakness", () => tag().replace("W", "w")],
    ["nothing", () => ""],
    ["a date that has not come", () => '"b"\r\nIf-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT'],
  ])("or rather another one, gets the page: %s", async (_, given) => {
    expect((await ask([`If-None-Match: ${given()}`])).status).toBe(200);
  });

  test("a date alone says nothing: pages have none", async () => {
    expect((await ask(["If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT"])).status).toBe(200);
    expect((await ask(["If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT"])).status).toBe(200);
  });

  test("is told what has become of it all the same", async () => {
    expect((await ask(["If-None-Match: *"], "/flyttad")).status).toBe(308);
    expect((await ask(["If-None-Match: *"], "/borta")).status).toBe(410);
  });
});

test("who asks for a part gets the whole, and no word of parts", async () => {
  for (const part of ["bytes=0-10", "bytes=99999999-", "bytes=0-0,-1", "x"]) {
    const answer = await ask([`Range: ${part}`]);
    expect([answer.status, field(answer, "content-range")]).toEqual([200, null]);
    expect(Buffer.from(answer.body, "latin1").toString()).toBe(text);
  }
});

test("who wants the page only if it is a certain one gets it only by any name", () => {
  const [page, gone] = [pages["/"] as Page, pages["/borta"] as Page];
  const given = (tag?: string) => ({ headers: { "if-match": tag } }) as Parameters<typeof isUnwanted>[0];
  expect([undefined, "*", " * "].map((tag) => isUnwanted(given(tag), page))).toEqual([false, false, false]);
  expect([page.etag, page.etag.slice(2), '"b"', ""].map((tag) => isUnwanted(given(tag), page))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(isUnwanted(given('"b"'), gone)).toBe(false);
});
