import { z } from "zod";
import { absolute, apiRoot, openDataPage } from "#lib/addresses.ts";
import {
  editionsQuerySchema,
  itemsQuerySchema,
  listOf,
  oneOf,
  openCategorySchema,
  openEditionSchema,
  openItemSchema,
  openSourceSchema,
  problemSchema,
  sourcesQuerySchema,
  wholeEditionSchema,
} from "./schema.ts";

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);

/** Where the next answer begins: behind this item, by the time of its publication and its id. */
export const cursorOf = ({ publishedAt, id }: { publishedAt: string; id: string }): string =>
  Buffer.from(JSON.stringify([publishedAt, id])).toString("base64url");

/** Null for what is no cursor of ours. */
export function readCursor(cursor: string): { publishedAt: string; id: string } | null {
  try {
    const [publishedAt, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return { publishedAt, id };
  } catch {
    return null;
  }
}

const asJson = (schema: z.ZodType, io: "input" | "output" = "output") => {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io });
  return described;
};

const answers = (schema: z.ZodType, what: string) => ({
  200: { description: what, content: { "application/json": { schema: asJson(schema) } } },
  ...Object.fromEntries(
    [400, 404].map((status) => [
      status,
      {
        description: status === 400 ? "The question cannot be answered" : "There is no such thing",
        content: { "application/problem+json": { schema: asJson(problemSchema) } },
      },
    ]),
  ),
});

/** What may stand in the query. */
function parametersOf(schema: z.ZodType): object[] {
  const { properties } = asJson(schema, "input") as { properties: Record<string, object> };
  return Object.entries(properties).map(([name, described]) => ({
    name,
    in: "query",
    required: false,
    schema: described,
  }));
}

/** The API as OpenAPI 3.1 describes it, from the schemas by which it answers. */
export function describeApi(site: { name: string }, licence: { name: string; url: string; note: string }) {
  const slug = { name: "slug", in: "path", required: true, schema: { type: "string" } };
  const get = (operationId: string, schema: z.ZodType, what: string, given: object[] = []) => ({
    get: { operationId, summary: what, parameters: given, responses: answers(schema, what) },
  });
  return {
    openapi: "3.1.0",
    info: {
      title: site.name,
      version: "1",
      description: licence.note,
      license: { name: licence.name, url: licence.url },
    },
    servers: [{ url: absolute(apiRoot) }],
    externalDocs: { url: absolute(openDataPage) },
    paths: {
      "/items": get(
        "listItems",
        listOf(openItemSchema),
        "Published items, newest first",
        parametersOf(itemsQuerySchema),
      ),
      "/items/{slug}": get("getItem", oneOf(openItemSchema), "One item", [slug]),
      "/editions": get(
        "listEditions",
        listOf(openEditionSchema),
        "Editions, latest first",
        parametersOf(editionsQuerySchema),
      ),
      "/editions/{slug}": get("getEdition", oneOf(wholeEditionSchema), "One edition with its items", [slug]),
      "/categories": get("listCategories", listOf(openCategorySchema), "Categories in their order"),
      "/sources": get(
        "listSources",
        listOf(openSourceSchema),
        "Sources by name",
        parametersOf(sourcesQuerySchema),
      ),
    },
  };
}
