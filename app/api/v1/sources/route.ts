import { absolute, sourcePage } from "#lib/addresses.ts";
import { noQuerySchema, type OpenSource } from "#lib/open-data/schema.ts";
import { listSources } from "#lib/sources/published.ts";
import { answerApi } from "../../../api-answer.ts";

export const GET = (request: Request) =>
  answerApi(request, noQuerySchema, async () => {
    const sources = await listSources();
    const data: OpenSource[] = sources.map(({ slug, name, type, itemCount }) => ({
      ...{ slug, name, type, itemCount },
      url: absolute(sourcePage(slug)),
    }));
    return { data, next: null };
  });
