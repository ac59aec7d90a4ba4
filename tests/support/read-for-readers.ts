import { countKinds, listArchiveMonths } from "#lib/archive/published.ts";
import { getCategory, listCategories } from "#lib/categories/published.ts";
import { getColophon } from "#lib/colophon/published.ts";
import { closeDb } from "#lib/db.ts";
import { getCurrentEdition, getPublishedEdition, listEditionYears } from "#lib/editions/published.ts";
import { listEditionAddresses, listFeedItems, listItemYears, listNews } from "#lib/feeds/published.ts";
import { getPublishedItem, getWithdrawnItem, listBySource, listLatest } from "#lib/items/published.ts";
import { readAllOpenItems } from "#lib/open-data/published.ts";
import { listRedirects, whereLeads } from "#lib/redirects/published.ts";
import { listByReference, listReferences } from "#lib/references/published.ts";
import { removedSince } from "#lib/removals/published.ts";
import { search } from "#lib/search/published.ts";
import { readSearch } from "#lib/search/schema.ts";
import { getSite } from "#lib/settings/published.ts";
import { getSource, listSources } from "#lib/sources/published.ts";
import { getSponsor, listSponsors } from "#lib/sponsors/published.ts";

// Reads all that readers' pages read, from the database of DATABASE_URL, as the release does to which this file
// belongs. A later release starts it out of this one's files, on its own data model. Prints what was found.
const [items, categories, sources, references] = await Promise.all([
  listFeedItems(1000),
  listCategories(),
  listSources(),
  listReferences(),
]);
for (const { slug } of items) await getPublishedItem(slug);
for (const { slug } of categories) await getCategory(slug);
for (const { slug } of sources) await Promise.all([getSource(slug), listBySource(slug, 1, 20)]);
for (const { slug } of references) await listByReference(slug, 1, 20);
const editions = await listEditionAddresses();
for (const edition of editions) await getPublishedEdition(edition);
await Promise.all([getCurrentEdition(), listEditionYears(), listLatest(20), listNews(), listItemYears()]);
await Promise.all([
  countKinds(),
  listArchiveMonths(),
  getColophon(),
  getSite(),
  getSponsor(),
  listSponsors(),
]);
await Promise.all([getWithdrawnItem("ingen"), whereLeads("/nyheter/ingen"), listRedirects()]);
await Promise.all([removedSince(new Date(0)), readAllOpenItems(async () => {})]);
const { total } = await search(readSearch({ q: "asyl" }));
await closeDb();
console.log(JSON.stringify({ items: items.length, editions: editions.length, found: total }));
