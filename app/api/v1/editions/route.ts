import { listEditions } from "#lib/editions/published.ts";
import { noQuerySchema } from "#lib/open-data/schema.ts";
import { answerApi } from "../../../api-answer.ts";
import { toOpenEdition } from "../../../open-edition.ts";

export const GET = (request: Request) =>
  answerApi(request, noQuerySchema, async () => ({
    data: (await listEditions()).map(toOpenEdition),
    next: null,
  }));
