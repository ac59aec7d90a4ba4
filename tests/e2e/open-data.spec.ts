import { type APIRequestContext, expect, test } from "@playwright/test";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

const root = "/api/v1";
type Document = {
  openapi: string;
  paths: Record<
    string,
    { get: { responses: Record<string, { content: Record<string, { schema: object }> }> } }
  >;
};

/** Asks, and holds the answer against what the description says of it. */
async function ask(request: APIRequestContext, path: string, described: string, status = 200) {
  const answer = await request.get(root + path);
  expect(answer.status(), path).toBe(status);
  const document: Document = await (await request.get(`${root}/openapi.json`)).json();
  const { content } = document.paths[described]?.get.responses[String(status)] ?? { content: {} };
  const [type = "", { schema } = { schema: {} }] = Object.entries(content)[0] ?? [];
  expect(answer.headers()["content-type"]).toContain(type);
  const ajv = new Ajv2020({ strict: true });
  formats.default(ajv);
  const body = await answer.json();
  const fits = ajv.compile(schema);
  expect(fits(body), `${path}: ${ajv.errorsText(fits.errors)}`).toBe(true);
  return body;
}

test("a program reads items, page by page, each once, as they are described", async ({ request }) => {
  const seen: string[] = [];
  let path = "/items?limit=5";
  while (path) {
    const { data, next } = await ask(request, path, "/items");
    expect(data.length).toBeLessThanOrEqual(5);
    seen.push(...data.map(({ id }: { id: string }) => id));
    path = next ? `/items${new URL(next).search}` : "";
  }
  expect(seen.length).toBeGreaterThan(10);
  expect(new Set(seen).size).toBe(seen.length);
});

test("a program narrows what it asks for", async ({ request }) => {
  const count = async (query: string) => (await ask(request, `/items?${query}`, "/items")).data.length;
  const all = await count("limit=100");
  for (const query of [
    "kind=PRESS",
    "source=migrationsverket",
    "language=en",
    "edition=2021-03-24",
    "to=2021-03-10",
  ]) {
    expect(await count(`limit=100&${query}`), query).toBeGreaterThan(0);
    expect(await count(`limit=100&${query}`), query).toBeLessThan(all);
  }
  expect(await count("updatedSince=2999-01-01T00:00:00Z")).toBe(0);
});

test("a program reads one item, the editions, the categories and the sources", async ({ request }) => {
  const { data } = await ask(request, "/items?limit=1", "/items");
  const slug = new URL(data[0].url).pathname.split("/").at(-1);
  expect((await ask(request, `/items/${slug}`, "/items/{slug}")).data).toEqual(data[0]);
  for (const list of ["/editions", "/categories", "/sources"]) {
    expect((await ask(request, list, list)).data.length, list).toBeGreaterThan(1);
  }
});

test("a program is told what is wrong with its question", async ({ request }) => {
  expect((await ask(request, "/items/finns-inte", "/items/{slug}", 404)).status).toBe(404);
  for (const query of ["kind=press", "limit=1000", "colour=red", "cursor=x", "from=igår"]) {
    expect((await ask(request, `/items?${query}`, "/items", 400)).detail, query).toBeTruthy();
  }
});

test("a page of any other site may read it, and what has not changed is not sent again", async ({
  request,
}) => {
  const first = await request.get(`${root}/sources`);
  expect(first.headers()["access-control-allow-origin"]).toBe("*");
  const again = await request.get(`${root}/sources`, {
    headers: { "if-none-match": first.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
  expect((await request.post(`${root}/items`, { data: "x" })).status()).toBe(405);
});
