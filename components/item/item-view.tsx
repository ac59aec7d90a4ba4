import { Breadcrumb } from "#components/site/breadcrumb.tsx";
import { Columns } from "#components/ui/columns.tsx";
import type { ItemLine, PublishedItem } from "#lib/items/published.ts";
import { ItemArticle } from "./item-article.tsx";
import { ItemCitation } from "./item-citation.tsx";
import { ItemContext } from "./item-context.tsx";
import { itemCrumbs } from "./item-crumbs.ts";

/** What an item's page holds within the site's frame. `more`: others of its category. */
export function ItemView({
  item,
  more,
  publication,
}: {
  item: PublishedItem;
  more: ItemLine[];
  publication: string;
}) {
  return (
    <Columns aside={<ItemContext item={item} more={more} />}>
      <ItemArticle item={item} breadcrumb={<Breadcrumb crumbs={itemCrumbs(item)} />} />
      <ItemCitation item={item} publication={publication} />
    </Columns>
  );
}
