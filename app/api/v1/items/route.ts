import { absolute, openItems } from "#lib/addresses.ts";
import { listOpenItems } from "#lib/open-data/published.ts";
import { cursorOf, readCursor } from "#lib/open-data/rules.ts";
import { itemsQuerySchema } from "#lib/open-data/schema.ts";
import { text } from "#lib/text/catalogue.ts";
import { answerApi, problem } from "../../../api-answer.ts";

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const given = searchParams.get("cursor");
  if (given !== null && !readCursor(given)) return problem(400, text.openData.noCursor);
  return answerApi(request, itemsQuerySchema, async (query) => {
    const found = await listOpenItems(query);
    const data = found.slice(0, query.limit);
    const last = found.length > data.length ? data.at(-1) : undefined;
    if (last) searchParams.set("cursor", cursorOf(last));
    return { data, next: last ? `${absolute(openItems)}?${searchParams}` : null };
  });
}
