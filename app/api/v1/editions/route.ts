import { absolute, editionPage, openItems } from "#lib/addresses.ts";
import { listEditions } from "#lib/editions/published.ts";
import { noQuerySchema, type OpenEdition } from "#lib/open-data/schema.ts";
import { answerApi } from "../../../api-answer.ts";

export const GET = (request: Request) =>
  answerApi(request, noQuerySchema, async () => {
    const editions = await listEditions();
    const data: OpenEdition[] = editions.map(({ date, number, introduction, itemCount }) => ({
      ...{ date, number, introduction, itemCount },
      url: absolute(editionPage({ date, number })),
      items: `${absolute(openItems)}?edition=${date}`,
    }));
    return { data, next: null };
  });
