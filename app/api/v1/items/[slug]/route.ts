import { getOpenItem } from "#lib/open-data/published.ts";
import { noQuerySchema } from "#lib/open-data/schema.ts";
import { answerApi } from "../../../../api-answer.ts";

export const GET = async (request: Request, { params }: { params: Promise<{ slug: string }> }) => {
  const { slug } = await params;
  return answerApi(request, noQuerySchema, async () => {
    const data = await getOpenItem(slug);
    return data && { data };
  });
};
