import { connection } from "next/server";
import type { z } from "zod";
import { absolute } from "#lib/addresses.ts";
import { text } from "#lib/text/catalogue.ts";

const words = text.openData;

export const licence = { name: words.licenceName, url: words.licenceUrl, note: words.licenceNote };

/** What went wrong, as RFC 9457 has it. */
export const problem = (status: number, detail: string) =>
  Response.json(
    { title: words.problems[status === 404 ? "missing" : "wrong"], status, detail },
    { status, headers: { "content-type": "application/problem+json" } },
  );

/**
 * A page of a list: what is told of what was found, and where the rest is told.
 * @param found one more than is wanted, where there is
 * @param cursorOf what the next question says to go on behind a record
 */
export function withNext<Found>(
  request: Request,
  {
    path,
    found,
    limit,
    cursorOf,
  }: { path: string; found: Found[]; limit: number; cursorOf(last: Found): string },
): { data: Found[]; next: string | null } {
  const data = found.slice(0, limit);
  const last = found.length > limit ? data.at(-1) : undefined;
  if (last === undefined) return { data, next: null };
  const { searchParams } = new URL(request.url);
  searchParams.set("cursor", cursorOf(last));
  return { data, next: `${absolute(path)}?${searchParams}` };
}

/**
 * Answers a question of the API whose query passes the schema; what it does not know is refused, so that a typing
 * error does not pass for an answer.
 * @param answer what is told, or null where there is no such thing
 */
export async function answerApi<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  answer: (query: z.output<Schema>) => Promise<object | null>,
): Promise<Response> {
  await connection();
  const query = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) {
    const faults = query.error.issues.map(({ path, message }) => [...path, message].join(": "));
    return problem(400, faults.join("; "));
  }
  const told = await answer(query.data);
  return told ? Response.json({ ...told, licence }) : problem(404, words.nothing);
}
