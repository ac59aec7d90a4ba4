import type { z } from "zod";
import { type ActionResult, answering, inputOf } from "./action-result.ts";
import { requireSameOrigin } from "./same-origin.ts";

/** Makes a server action for somebody who is not logged in, such as logging in: origin, schema, then `run`. */
export function readerAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Value>,
): (first: unknown, form?: unknown) => Promise<ActionResult<Value>> {
  return async (first, form) =>
    answering(async () => {
      await requireSameOrigin();
      return run(schema.parse(inputOf(first, form)));
    });
}
