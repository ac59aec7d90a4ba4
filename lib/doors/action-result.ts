import { randomUUID } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import { z } from "zod";
import { Problem } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import { storableText } from "#lib/storable-text.ts";
import { locale, problemText, text } from "#lib/text/catalogue.ts";

/** What a server action answers: the command's value, or what is in the way, in the editor's words. */
export type ActionResult<T> = { ok: true; value: T } | { ok: false; problem: ActionProblem };

export interface ActionProblem {
  /** A problem's code; `input` for what does not fit the schema, `failed` for a fault in the program. */
  code: string;
  text: string;
  details: Record<string, unknown>;
  /** What is wrong by field, as `links.0.url`. */
  fields: Record<string, string>;
}

z.config(locale === "en" ? z.locales.en() : z.locales.sv());

/** Runs an action and turns whatever is thrown into words, once for all actions. Nothing that was typed is logged. */
export async function answering<T>(work: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, problem: problemOf(error) };
  }
}

function problemOf(error: unknown): ActionProblem {
  if (error instanceof Problem) {
    return { code: error.code, text: problemText(error), details: { ...error.details }, fields: {} };
  }
  if (error instanceof z.ZodError) {
    const fields = Object.fromEntries(error.issues.map(({ path, message }) => [path.join("."), message]));
    return { code: "input", text: text.doors.input, details: {}, fields };
  }
  const id = randomUUID().slice(0, 8);
  log.error({ err: error, id }, "an action failed");
  return { code: "failed", text: text.doors.failed(id), details: { id }, fields: {} };
}

/** What an action was called with: an object, or a form's fields; React's own and what nobody can keep are left out. */
export function inputOf(first: unknown, form: unknown): unknown {
  const given = form instanceof FormData ? form : first;
  return storable(given instanceof FormData ? fieldsOf(given) : given);
}

function fieldsOf(given: FormData): Record<string, unknown> {
  const names = [...new Set(given.keys())].filter((name) => !name.startsWith("$ACTION"));
  return Object.fromEntries(
    names.map((name) => {
      const values = given.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}

function storable(given: unknown): unknown {
  if (typeof given === "string") return storableText(given);
  if (Array.isArray(given)) return given.map(storable);
  if (!isPlain(given)) return given;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, storable(value)]));
}

const isPlain = (given: unknown): given is Record<string, unknown> =>
  typeof given === "object" && given !== null && Object.getPrototypeOf(given) === Object.prototype;
