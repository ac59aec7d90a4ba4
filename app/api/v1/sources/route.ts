import { absolute, sourcePage } from "#lib/addresses.ts";
import { type OpenSource, sourcesQuerySchema } from "#lib/open-data/schema.ts";
import { listSources } from "#lib/sources/published.ts";
import { answerApi } from "../../../api-answer.ts";

export const GET = (request: Request) =>
  answerApi(request, sourcesQuerySchema, async (query) => {
    const sources = await listSources();
    const wanted = sources.filter(({ type }) => query.type === undefined || type === query.type);
    const data: OpenSource[] = wanted.map(({ slug, name, type, itemCount }) => ({
      ...{ slug, name, type, itemCount },
      url: absolute(sourcePage(slug)),
    }));
    return { data, next: null };
  });
