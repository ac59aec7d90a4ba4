import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAsked } from "#server/front/asked.ts";

const page = (path: string) => ({ kind: "page", path });
const moved = (to: string) => ({ kind: "moved", to });
const refused = (status: number) => ({ kind: "refused", status });

describe("a reader opens", () => {
  test.each([
    ["/", page("/")],
    ["/om", page("/om")],
    ["/om?utm_source=x", page("/om")],
    ["/nyheter/x?_rsc=1", page("/nyheter/x")],
    ["/rss.xml", page("/rss.xml")],
    ["/kallor/r%C3%A4dda", page("/kallor/r%C3%A4dda")],
    ["/tipsa", { kind: "live", path: "/tipsa" }],
    ["/tipsa/tack?x=1", { kind: "live", path: "/tipsa/tack" }],
    ["/forhandsvisning/abc", { kind: "live", path: "/forhandsvisning/abc" }],
    ["/sok?q=x", { kind: "live", path: "/sok" }],
    ["/_next/static/a.css?dpl=1", { kind: "asset", path: "/_next/static/a.css" }],
    ["/data/items.csv", { kind: "download", path: "/data/items.csv" }],
    ["/data/items.xml", page("/data/items.xml")],
    ["/admin/items?page=2", { kind: "newsroom", path: "/admin/items" }],
    ["/api/health/live", { kind: "health", question: "live" }],
    ["/api/health/ready", { kind: "health", question: "ready" }],
    ["/api/health", { kind: "newsroom", path: "/api/health" }],
  ])("%s", (address, asked) => {
    expect(readAsked("GET", address)).toEqual(asked);
    expect(readAsked("HEAD", address)).toEqual(asked);
  });
});

describe("an address that is written in another way leads to its usual form", () => {
  test.each([
    ["//", "/"],
    ["/om/", "/om"],
    ["/om/?a=b", "/om?a=b"],
    ["//evil.example/om", "/evil.example/om"],
    ["/nyheter//x///?", "/nyheter/x?"],
    ["/%6Fm", "/om"],
    ["/kallor/r%c3%a4dda", "/kallor/r%C3%A4dda"],
    ["/nyheter/[slug]", "/nyheter/%5Bslug%5D"],
    ["/%61dmin", "/admin"],
  ])("%s to %s", (address, to) => {
    expect(readAsked("GET", address)).toEqual(moved(to));
  });

  test("but a form that is sent there is not sent on", () => {
    expect(readAsked("POST", "//tipsa/skicka")).toEqual(refused(404));
    expect(readAsked("POST", "/%61dmin/items")).toEqual(refused(404));
  });

  test("which leads no further, and stays on this site", () => {
    const piece = fc.constantFrom(
      ..."/ . % # ? \\ %2f %5C %2E %25 %00 %C3%A4 %c3 ; : @ a A ~ [ | 2".split(" "),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const asked = readAsked("GET", `/${pieces.join("")}`);
        if (asked.kind !== "moved") return;
        expect(asked.to).toMatch(/^\/(?![/\\])/);
        expect(["page", "live", "newsroom"]).toContain(readAsked("GET", asked.to).kind);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe("nobody is led", () => {
  test.each([
    ["out of a folder", "/nyheter/../om"],
    ["out of a folder in code", "/nyheter/%2e%2E/om"],
    ["out of a file of the build", "/_next/static/../BUILD_ID"],
    ["past a slash in code", "/nyheter/..%2fom"],
    ["by a backslash", "/\\evil.example"],
    ["by a backslash in code", "/%5cevil.example"],
    ["by what ends a text elsewhere", "/om%00.css"],
    ["by a line's end", "/om%0d%0aSet-Cookie:%20a=b"],
    ["by half a code", "/om%"],
    ["by what is no UTF-8", "/%ff"],
    ["by UTF-8 that is longer than need be", "/%c0%ae%c0%ae/om"],
    ["by bytes that no address holds", "/r\xe4dda"],
    ["by what is for the browser alone", "/om#x"],
    ["by the same in a query", "/om?a#x"],
    ["to the server as such", "*"],
    ["to another protocol", "ftp://evil.example/om"],
  ])("%s", (_, address) => {
    expect(readAsked("GET", address)).toEqual(refused(400));
  });

  test.each([
    "/_next/image?url=%2Ficon.svg&w=64&q=75",
    "/_next/data/x/om.json",
    "/_next/static",
    "/_next",
    "/_global-error",
    "/_not-found",
    "/404",
    "/otillganglig",
  ])("to %s, which is not for readers", (address) => {
    expect(readAsked("GET", address)).toEqual(refused(404));
  });

  test("along an address without end", () => {
    expect(readAsked("GET", `/${"a".repeat(4095)}`).kind).toBe("page");
    expect(readAsked("GET", `/${"a".repeat(4096)}`)).toEqual(refused(414));
    expect(readAsked("GET", `/om?${"a".repeat(4096)}`)).toEqual(refused(414));
  });
});

describe("somebody does something else than reading", () => {
  const not = (allow: string) => ({ kind: "refused", status: 405, allow });

  test.each([
    ["POST", "/om", not("GET, HEAD")],
    ["POST", "/tipsa", not("GET, HEAD")],
    ["DELETE", "/tipsa/skicka", not("GET, HEAD, POST")],
    ["PUT", "/admin/items", not("GET, HEAD, POST")],
    ["TRACE", "/admin", not("GET, HEAD, POST")],
    ["TRACE", "/", not("GET, HEAD")],
    ["OPTIONS", "*", not("GET, HEAD")],
    ["POST", "/tipsa/skicka", { kind: "live", path: "/tipsa/skicka" }],
    ["POST", "/admin/items", { kind: "newsroom", path: "/admin/items" }],
  ])("%s %s", (method, address, asked) => {
    expect(readAsked(method, address)).toEqual(asked);
  });
});
