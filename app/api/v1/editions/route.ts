import { editionSlug, openEditions } from "#lib/addresses.ts";
import { listEditions } from "#lib/editions/published.ts";
import { editionsQuerySchema } from "#lib/open-data/schema.ts";
import { editionOf } from "#lib/read-address.ts";
import { text } from "#lib/text/catalogue.ts";
import { answerApi, problem, withNext } from "../../../api-answer.ts";
import { toOpenEdition } from "../../../open-edition.ts";

export async function GET(request: Request) {
  const given = new URL(request.url).searchParams.get("cursor");
  const after = given === null ? undefined : editionOf(given);
  if (after === null) return problem(400, text.openData.noCursor);
  return answerApi(request, editionsQuerySchema, async ({ from, to, limit }) => {
    const editions = await listEditions({ from, to, after, limit: limit + 1 });
    const found = editions.map(toOpenEdition);
    return withNext(request, { path: openEditions, found, limit, cursorOf: editionSlug });
  });
}
