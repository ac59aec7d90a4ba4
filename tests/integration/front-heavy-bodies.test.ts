import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isHeavy } from "#server/front/heavy-body.ts";
import { cookieOf, createEditor } from "#tests/support/log-in.ts";
import { openFront } from "#tests/support/open-front.ts";

let server: Server;
let url: string;

/** Answers whether it was heavy, and how much could be read all the same. */
async function weigh(request: IncomingMessage): Promise<string> {
  const heavy = await isHeavy(request);
  return JSON.stringify({ heavy, read: (await text(request)).length });
}

beforeAll(async () => {
  server = createServer((request, response) => void weigh(request).then((said) => response.end(said))).listen(
    0,
  );
  await once(server, "listening");
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

async function send(body: string | FormData, cookie = ""): Promise<{ heavy: boolean; read: number }> {
  const answer = await fetch(url, { method: "POST", body, headers: { cookie } });
  return (await answer.json()) as { heavy: boolean; read: number };
}

const nested = "[".repeat(100_000);
const many = `[${"[],".repeat(100_000)}1]`;

describe("somebody who is not logged in sends an action", () => {
  test.each([
    ["what is nested deep", nested],
    ["a hundred thousand values", many],
    ["objects in each other", '{"a":'.repeat(100_000)],
    ["numbers", `[${"1,".repeat(100_000)}1]`],
  ])("%s, and it is told from what anybody would send", async (_, body) => {
    expect(await send(body)).toEqual({ heavy: true, read: body.length });
  });

  test("a form in ten thousand parts", async () => {
    const form = new FormData();
    for (let part = 0; part < 10_000; part += 1) form.append(`${part}`, "");
    expect((await send(form)).heavy).toBe(true);
  });

  test("a long text, which is taken", async () => {
    const body = JSON.stringify(["Rådet, kommissionen och parlamentet (EU) har enats.\n".repeat(10_000)]);
    expect(await send(body)).toEqual({ heavy: false, read: expect.any(Number) });
  });
});

test("an editor sends many values, and they are taken; with a cookie that somebody made up they are not", async () => {
  const cookie = await cookieOf(await createEditor("EDITOR"));
  expect((await send(many, cookie)).heavy).toBe(false);
  expect((await send(many, cookie.replace(/session_token=./, "session_token=?"))).heavy).toBe(true);
});

test("through the site the one is refused before Next sees it, and a text arrives whole", async () => {
  const seen: string[] = [];
  const { port } = await openFront(async (request, response) => {
    const body = await text(request);
    if (request.method === "POST") seen.push(body);
    response.end("from Next");
  });
  const action = `http://127.0.0.1:${port}/admin/login`;
  expect((await fetch(action, { method: "POST", body: many })).status).toBe(400);
  expect(seen).toEqual([]);
  const long = "Rådet har enats, till sist.\n".repeat(1000);
  expect((await fetch(action, { method: "POST", body: long })).status).toBe(200);
  expect(seen).toEqual([long]);
});
