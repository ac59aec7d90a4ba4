import type { APIRequestContext } from "@playwright/test";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import Papa from "papaparse";
import { createItems } from "#lib/items/commands.ts";
import { publishItems, withdrawItem } from "#lib/publishing/commands.ts";
import { exampleItem } from "#tests/support/example-item.ts";
import { createEditor } from "#tests/support/log-in.ts";
import { expect, test } from "#tests/support/newsroom.ts";

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

test("a program reads one edition with its items in their order, and a list of the same", async ({
  request,
}) => {
  const { data: editions } = await ask(request, "/editions", "/editions");
  const [first] = editions;
  const slug = new URL(first.url).pathname.split("/").at(-1);
  const { data } = await ask(request, `/editions/${slug}`, "/editions/{slug}");
  expect(data).toMatchObject(first);
  const inOrder = [data, ...data.sections].flatMap(({ editorials, items }) => editorials ?? items);
  expect(inOrder.length).toBe(first.itemCount);
  const list = await ask(request, `/items${new URL(first.items).search}&limit=100`, "/items");
  const urls = (all: { url: string }[]) => all.map(({ url }) => url).sort();
  expect(urls(list.data)).toEqual(urls(inOrder));
  expect((await ask(request, `/items?edition=${slug}-2`, "/items")).data).toEqual([]);
  for (const wrong of ["1999-01-01", "2021-13-45", `${slug}-1`, "igår"]) {
    await ask(request, `/editions/${wrong}`, "/editions/{slug}", 404);
  }
});

test("a program reads the editions page by page, or those between two days", async ({ request }) => {
  const all = (await ask(request, "/editions?limit=100", "/editions")).data;
  const read: object[] = [];
  let path = "/editions?limit=1";
  while (path) {
    const { data, next } = await ask(request, path, "/editions");
    read.push(...data);
    path = next ? `/editions${new URL(next).search}` : "";
  }
  expect(all.length).toBeGreaterThan(1);
  expect(read).toEqual(all);
  const days = all.map(({ date }: { date: string }) => date);
  const { data } = await ask(request, `/editions?from=${days[0]}&to=${days[0]}`, "/editions");
  expect(data.map(({ date }: { date: string }) => date)).toEqual(
    days.filter((day: string) => day === days[0]),
  );
  for (const query of ["cursor=2021-13-45", "cursor=x", "from=igår", "year=2021"])
    await ask(request, `/editions?${query}`, "/editions", 400);
  const courts = (await ask(request, "/sources?type=COURT", "/sources")).data;
  expect(courts.length).toBeGreaterThan(0);
  expect(courts.every(({ type }: { type: string }) => type === "COURT")).toBe(true);
});

test("a program finds the description itself as OpenAPI has it", async ({ request }) => {
  const document = await (await request.get(`${root}/openapi.json`)).json();
  const validator = new Validator();
  const { valid, errors } = await validator.validate(document);
  expect(valid, JSON.stringify(errors)).toBe(true);
  expect(validator.version).toBe("3.1");
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

test("a browser lets a page of another site ask whether what it has is still good", async ({ request }) => {
  for (const path of [`${root}/items`, "/data/items.jsonl"]) {
    const answer = await request.fetch(path, {
      method: "OPTIONS",
      headers: { origin: "https://example.org", "access-control-request-method": "GET" },
    });
    expect(answer.status()).toBe(204);
    expect(answer.headers()).toMatchObject({
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, HEAD",
      "access-control-allow-headers": "*",
    });
  }
  expect((await request.fetch("/om", { method: "OPTIONS" })).status()).toBe(405);
});

const dumps = { jsonl: "application/jsonl", csv: "text/csv" };

test("somebody takes everything at once, packed or not, and is told when it is the same as before", async ({
  request,
}) => {
  const { data } = await ask(request, "/items?limit=100", "/items");
  for (const [format, type] of Object.entries(dumps)) {
    const path = `/data/items.${format}`;
    const answer = await request.get(path, { headers: { "accept-encoding": "identity" } });
    const { etag = "", ...headers } = answer.headers();
    expect(headers["content-type"]).toContain(type);
    expect(headers["content-encoding"]).toBeUndefined();
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(headers.link).toContain('rel="license"');
    const packed = await request.get(path, { headers: { "accept-encoding": "gzip" } });
    expect(packed.headers()["content-encoding"]).toBe("gzip");
    expect(await packed.text()).toBe(await answer.text());
    const again = await request.get(path, { headers: { "if-none-match": etag } });
    expect(again.status()).toBe(304);
    const head = await request.head(path);
    expect([head.status(), head.headers().etag, (await head.body()).length]).toEqual([200, etag, 0]);
    expect((await request.post(path, { data: "x" })).status()).toBe(405);
    const text = await answer.text();
    const records: { id: string }[] =
      format === "csv"
        ? Papa.parse<{ id: string }>(text.replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true }).data
        : text
            .trimEnd()
            .split("\n")
            .map((line) => JSON.parse(line));
    expect(records.map(({ id }) => id)).toEqual(
      expect.arrayContaining(data.slice(-10).map(({ id }: { id: string }) => id)),
    );
  }
  expect((await request.get("/data/items.xml")).status()).toBe(404);
});

test("what an editor withdraws is in nothing that is taken after it", async ({ request }) => {
  const editor = await createEditor("ADMINISTRATOR");
  const [item] = await createItems(editor, [exampleItem({ title: "Dras strax tillbaka" })]);
  const id = item?.id ?? "";
  await publishItems(editor, { items: [{ id, version: 1 }] });
  const holds = async (path: string) => (await (await request.get(path)).text()).includes(id);
  // Made now, not with the one of last night.
  const [other] = await createItems(editor, [exampleItem({ title: "Dras först tillbaka" })]);
  await publishItems(editor, { items: [{ id: other?.id ?? "", version: 1 }] });
  await withdrawItem(editor, { id: other?.id ?? "", version: 1, reason: "Den stämde inte." });
  expect(await holds("/data/items.jsonl")).toBe(true);
  await withdrawItem(editor, { id, version: 1, reason: "Den stämde inte." });
  for (const path of ["/data/items.jsonl", "/data/items.csv", `${root}/items?limit=100`])
    expect(await holds(path), path).toBe(false);
});
