import { absolute, itemPage } from "#lib/addresses.ts";
import { getPublishedEdition } from "#lib/editions/published.ts";
import { noQuerySchema, type WholeEdition } from "#lib/open-data/schema.ts";
import { editionOf } from "#lib/read-address.ts";
import { answerApi } from "../../../../api-answer.ts";
import { toOpenEdition } from "../../../../open-edition.ts";

const named = ({ slug, title }: { slug: string; title: string }) => ({
  name: title,
  url: absolute(itemPage(slug)),
});

export const GET = async (request: Request, { params }: { params: Promise<{ slug: string }> }) => {
  const { slug } = await params;
  return answerApi(request, noQuerySchema, async () => {
    const asked = editionOf(slug);
    const edition = asked && (await getPublishedEdition(asked));
    if (!edition) return null;
    const { sections, editorials, publishedOn, period, gaps, sponsor } = edition;
    const itemCount = sections.reduce((sum, { items }) => sum + items.length, editorials.length);
    const data: WholeEdition = {
      ...toOpenEdition({ ...edition, itemCount }),
      ...{ publishedOn, period, gaps },
      sponsor: sponsor && { name: sponsor.name, line: sponsor.line, url: sponsor.url },
      editorials: editorials.map(named),
      sections: sections.map(({ name, items }) => ({ category: name, items: items.map(named) })),
    };
    return { data };
  });
};
