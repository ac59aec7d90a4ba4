import { openItems } from "#lib/addresses.ts";
import { listOpenItems } from "#lib/open-data/published.ts";
import { cursorOf, readCursor } from "#lib/open-data/rules.ts";
import { itemsQuerySchema } from "#lib/open-data/schema.ts";
import { text } from "#lib/text/catalogue.ts";
import { answerApi, problem, withNext } from "../../../api-answer.ts";

export async function GET(request: Request) {
  const given = new URL(request.url).searchParams.get("cursor");
  if (given !== null && !readCursor(given)) return problem(400, text.openData.noCursor);
  return answerApi(request, itemsQuerySchema, async (query) => {
    const found = await listOpenItems(query);
    return withNext(request, { path: openItems, found, limit: query.limit, cursorOf });
  });
}
