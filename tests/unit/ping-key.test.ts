import { NextRequest } from "next/server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { proxy } from "../../proxy.ts";

const key = "a1b2c3d4-asylnytt";

beforeEach(() => {
  process.env.INDEXNOW_KEY = key;
});
afterEach(() => {
  delete process.env.INDEXNOW_KEY;
});

const ask = (path: string) => proxy(new NextRequest(`https://asylnytt.example${path}`));

test("a search engine finds the key in the file that is named after it", async () => {
  const answer = await ask(`/${key}.txt`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(await answer.text()).toBe(key);
});

test("nobody finds it who does not know it", async () => {
  for (const path of ["/indexnow-key.txt", "/A1B2C3D4-ASYLNYTT.txt", `/${key}s.txt`]) {
    const answer = await ask(path);
    expect(answer.headers.get("x-middleware-next"), path).toBe("1");
    expect(await answer.text()).toBe("");
  }
  process.env.INDEXNOW_KEY = "";
  expect(await (await ask(`/${key}.txt`)).text()).toBe("");
  expect(await (await ask("/null.txt")).text()).toBe("");
});
