import { absolute, editionPage, editionSlug, openItems } from "#lib/addresses.ts";
import type { EditionLine } from "#lib/editions/published.ts";
import type { OpenEdition } from "#lib/open-data/schema.ts";

/** An edition as lists tell programs of it. */
export const toOpenEdition = ({
  date,
  number,
  introduction,
  itemCount,
}: Omit<EditionLine, "updatedAt">): OpenEdition => ({
  ...{ date, number, introduction, itemCount },
  url: absolute(editionPage({ date, number })),
  items: `${absolute(openItems)}?edition=${editionSlug({ date, number })}`,
});
