import { absolute, categoryPage } from "#lib/addresses.ts";
import { listCategories } from "#lib/categories/published.ts";
import { noQuerySchema, type OpenCategory } from "#lib/open-data/schema.ts";
import { answerApi } from "../../../api-answer.ts";

export const GET = (request: Request) =>
  answerApi(request, noQuerySchema, async () => {
    const named = ({ slug, name }: { slug: string; name: string }) => ({
      slug,
      name,
      url: absolute(categoryPage(slug)),
    });
    const categories = await listCategories();
    const data: OpenCategory[] = categories.map(({ children, itemCount, ...category }) => ({
      ...named(category),
      itemCount,
      subCategories: children.map(named),
    }));
    return { data, next: null };
  });
