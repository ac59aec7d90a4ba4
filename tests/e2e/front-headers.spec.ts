import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type IncomingMessage, type OutgoingHttpHeaders, type RequestOptions, request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { logoFile } from "#lib/addresses.ts";
import { db } from "#lib/db.ts";
import { encodeLogo } from "#lib/encode-logo.ts";
import { createPreviewLink } from "#lib/previews/commands.ts";
import { stampAt } from "#lib/tips/rules.ts";
import { anyRecords } from "#tests/support/admin-pages.ts";
import { itemIn, recordsBeside } from "#tests/support/items-in-states.ts";
import { cookieOf, createEditor } from "#tests/support/log-in.ts";
import { expect, test } from "#tests/support/newsroom.ts";
import { readServerActions } from "#tests/support/server-actions.ts";

const url = process.env.E2E_URL ?? "";

/** What every answer says, whatever it is. */
const always = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "origin-agent-cluster": "?1",
  "permissions-policy": expect.stringContaining("camera=(), "),
};
const policy = "content-security-policy";
const resources = "cross-origin-resource-policy";
const own = { [resources]: "same-origin", "referrer-policy": "same-origin" };
const page = {
  ...own,
  [policy]:
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; connect-src 'self'",
};
const read = { ...page, "speculation-rules": '"/speculation-rules.json"' };
const inert = {
  ...own,
  [policy]: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
};
const data = { ...inert, [resources]: "cross-origin" };
const feed = {
  ...data,
  "content-security-policy":
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "access-control-allow-origin": "*",
};
const preview = { ...page, "referrer-policy": "no-referrer", "x-robots-tag": "noindex, nofollow" };
const newsroom = {
  ...own,
  [policy]: expect.stringMatching(
    /^default-src 'none'; script-src 'nonce-[\w+/]{22}==' 'strict-dynamic'; style-src 'self'; /,
  ),
  "cache-control": expect.stringContaining("no-store"),
};

/** What nobody needs to know, and what only the parts of Next say to each other. */
const unsaid =
  /^(server|x-powered-by|via|x-middleware-.*|x-matched-path|set-cookie|strict-transport-security)$/;

interface Asked extends Pick<RequestOptions, "method"> {
  path: string;
  headers?: OutgoingHttpHeaders;
  body?: string;
}

/** The address goes out as it is written. Without a name Next would take the client for one that wants a page piece by piece. */
async function ask({ body, headers, ...options }: Asked): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const { hostname: host, port } = new URL(url);
  request({ host, port, agent: false, headers: { "user-agent": "test", ...headers }, ...options }, resolve)
    .on("error", reject)
    .end(body);
  const answer = await promise;
  await text(answer).catch(() => "");
  return answer;
}

/** @param said beside what every answer says */
async function expectSecured(asked: Asked, status: number, said: object): Promise<IncomingMessage> {
  const answer = await ask(asked);
  const what = `${asked.method ?? "GET"} ${asked.path.slice(0, 100)}`;
  expect(answer.statusCode, what).toBe(status);
  expect(answer.headers, what).toMatchObject({ ...always, ...said });
  expect(
    Object.keys(answer.headers).filter((name) => unsaid.test(name)),
    what,
  ).toEqual([]);
  expect(answer.headers.link ?? "", `${what}: no script is asked for beforehand`).not.toContain("script");
  const names = answer.rawHeaders.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase());
  expect(names.toSorted(), `${what}: each once`).toEqual([...new Set(names)].toSorted());
  return answer;
}

/** Logging out, too, leaves in the browser what was typed and could not be saved. */
test("nothing tells a browser to throw away what it keeps", async () => {
  const cookie = await cookieOf(await createEditor("EDITOR"));
  const { id = "", page: path = "" } = readServerActions().find(({ name }) => name === "logOut") ?? {};
  const headers = { "next-action": id, "content-type": "text/plain;charset=UTF-8", origin: url, cookie };
  const answer = await ask({ path, method: "POST", headers, body: "[{}]" });
  expect(answer.headers["set-cookie"]?.join()).toContain("Max-Age=0");
  expect(answer.headers).not.toHaveProperty("clear-site-data");
});

const form = { "content-type": "application/x-www-form-urlencoded" };

test("what readers open says what it may do", async () => {
  const editor = await createEditor("ADMINISTRATOR");
  const beside = await recordsBeside(editor);
  const slugOf = async (status: "PUBLISHED" | "WITHDRAWN") => {
    const { id } = await itemIn(status, editor, beside);
    return (await db().item.findUniqueOrThrow({ where: { id } })).slug;
  };
  const published = `/nyheter/${await slugOf("PUBLISHED")}`;
  const moved = `/nyheter/flyttad-${randomUUID()}`;
  await db().redirect.create({ data: { from: moved, to: published } });
  const { path: secret } = await createPreviewLink(editor, { itemId: (await anyRecords()).items ?? "" });

  const expected: [Asked, number, object][] = [
    [{ path: "/" }, 200, read],
    [{ path: "/", method: "HEAD" }, 200, read],
    [{ path: "/", headers: { "if-none-match": "*" } }, 304, read],
    [{ path: published }, 200, read],
    [{ path: "/amnen" }, 200, read],
    [{ path: "/tipsa" }, 200, page],
    [{ path: "/finns-inte" }, 404, page],
    [{ path: "/nyheter/finns-inte" }, 404, page],
    [{ path: `/nyheter/${await slugOf("WITHDRAWN")}` }, 410, page],
    [{ path: moved }, 308, own],
    [{ path: "//om/" }, 301, inert],
    [{ path: secret }, 200, preview],
    [{ path: "/forhandsvisning/finns-inte" }, 404, page],
  ];
  for (const [asked, status, said] of expected) await expectSecured(asked, status, said);
});

test("what is no page cannot act as one", async () => {
  const styles = /\/_next\/static\/[^"]+\.css/.exec(await (await fetch(url)).text())?.[0] ?? "";
  const logo = await encodeLogo(await readFile("app/apple-icon.png"));
  await db().sponsorLogo.createMany({ data: [logo], skipDuplicates: true });
  const expected: [Asked, number, object][] = [
    [{ path: "/rss.xml" }, 200, feed],
    [{ path: "/sitemap.xml" }, 200, data],
    [{ path: "/robots.txt" }, 200, data],
    [{ path: "/speculation-rules.json" }, 200, data],
    [{ path: "/icon.svg" }, 200, data],
    [{ path: logoFile(logo.hash) }, 200, data],
    [{ path: styles }, 200, inert],
  ];
  for (const [asked, status, said] of expected) await expectSecured(asked, status, said);
});

test("a refusal is as careful as any other answer", async () => {
  const expected: [Asked, number, object][] = [
    [{ path: "/%ff" }, 400, inert],
    [{ path: "/om/%2e%2e/%2e%2e/etc/passwd" }, 400, inert],
    [{ path: "/", headers: { upgrade: "websocket", connection: "Upgrade" } }, 400, inert],
    [{ path: "/_next/image?url=%2Ficon.svg&w=64&q=75" }, 404, page],
    [{ path: "/_next/static/finns-inte.js" }, 404, inert],
    [{ path: "/", method: "TRACE" }, 405, { ...inert, allow: expect.stringContaining("GET") }],
    [{ path: "/om", method: "POST", body: "x" }, 405, { ...inert, allow: expect.stringContaining("GET") }],
    [{ path: "/tipsa/skicka", method: "POST", headers: { "content-length": 2_000_000 } }, 413, inert],
    [{ path: "/admin", method: "POST", headers: { "content-length": 2_000_000 } }, 413, inert],
    [{ path: `/${"a".repeat(8000)}` }, 414, inert],
  ];
  for (const [asked, status, said] of expected) await expectSecured(asked, status, said);
});

test("so is the answer to what is no request at all", async () => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.end("GET / HTTP/1.1\r\nHost: x\r\nno header\r\n\r\n");
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toContain(`Content-Security-Policy: ${inert[policy]}\r\n`);
  expect(answer).toContain("X-Content-Type-Options: nosniff\r\n");
});

test("so is what a form for tips leads to", async () => {
  const headers = { ...form, origin: url, host: new URL(url).host, "x-forwarded-for": "192.0.2.44" };
  const send = { path: "/tipsa/skicka", method: "POST", body: "text=" };
  await expectSecured({ ...send, headers }, 422, { ...page, "cache-control": "no-store" });
  await expectSecured({ ...send, headers: form }, 403, { ...page, "cache-control": "no-store" });
  const stamp = stampAt(new Date(Date.now() - 60_000), process.env.AUTH_SECRET ?? "");
  const body = String(new URLSearchParams({ text: "Något att titta på.", stamp }));
  await expectSecured({ ...send, headers, body }, 303, { ...own, "cache-control": "no-store" });
  await expectSecured({ path: "/tipsa/skicka" }, 303, { ...own, "cache-control": "no-store" });
});

test("so is all of the newsroom: its gate, where it leads, its pages and what their script is told", async () => {
  const cookie = await cookieOf(await createEditor("ADMINISTRATOR"));
  const { id = "", page: path = "" } = readServerActions().find(({ name }) => name === "findSources") ?? {};
  const call = { "next-action": id, "content-type": "text/plain;charset=UTF-8", origin: url, cookie };
  const expected: [Asked, number, object][] = [
    [{ path: "/admin/login" }, 200, newsroom],
    [{ path: "/admin" }, 307, newsroom],
    [{ path: "/admin", headers: { cookie } }, 200, newsroom],
    [{ path: "/admin/finns-inte", headers: { cookie } }, 404, newsroom],
    [{ path: "/admin/items?_rsc=x", headers: { cookie, rsc: "1" } }, 307, newsroom],
    [{ path, method: "POST", headers: call, body: '[{"text":"x"}]' }, 200, newsroom],
    [{ path: "/api/health" }, 200, own],
    [{ path: "/api/finns-inte" }, 404, own],
  ];
  const policies = new Set<unknown>();
  for (const [asked, status, said] of expected) {
    const { headers } = await expectSecured(asked, status, said);
    policies.add(headers[policy]);
  }
  expect(policies.size, "a nonce is used once").toBe(expected.length);
});

test("a nonce of the client's choice is not taken", async () => {
  const chosen = "AAAAAAAAAAAAAAAAAAAAAA==";
  const forged = { "content-security-policy": `script-src 'nonce-${chosen}'`, "x-nonce": chosen };
  for (const path of ["/admin/login", "/", "/tipsa"]) {
    const answer = await fetch(`${url}${path}`, { headers: forged });
    expect(await answer.text(), path).not.toContain(chosen);
    expect(answer.headers.get(policy)).not.toContain(chosen);
  }
});
