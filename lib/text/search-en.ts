import { plural } from "./plural.ts";
import type { searchSv } from "./search-sv.ts";

const hits = plural("hit", "hits");

export const searchEn: typeof searchSv = {
  search: "Search",
  field: "Search the items",
  placeholder: "Words, names or case numbers",
  introduction:
    "Search all items since the beginning: their headlines and texts, for names, cases and laws. Other forms of a word and compounds are found, too.",
  description: (name) => `Search all items on asylum and migration in ${name}.`,
  titleOf: (q) => `Search: ${q}`,
  hits: (count) => `${count} ${hits(count)}`,
  hitsFor: (count, q) => `${count} ${hits(count)} for “${q}”`,
  resultsIn: "Hits",
  newest: "Newest",
  order: "Order",
  byRelevance: "Best match first",
  byDate: "Latest first",
  narrow: "Narrow the search",
  narrowed: "Narrowed to",
  remove: (name) => `Remove: ${name}`,
  removeAll: "Remove all limits",
  by: { amne: "Topic", typ: "Kind", kalla: "Source", ar: "Year", sprak: "Language" },
  more: (count) => `Show ${count} more`,
  feed: "Follow this search as RSS",
  feedTitle: (q) => `Search: ${q}`,
  didYouMean: "Did you mean",
  none: (q) => `Nothing in the archive answers to “${q}”.`,
  noneNarrowed: "No hits within these limits.",
  onlyExcluded: "Type at least one word that shall be there. A minus only leaves things out.",
  help: "How to search",
  helpLines: [
    { example: "asylprövning", meaning: "also finds asylprövningen and prövning av asylskäl" },
    { example: "“safe third country”", meaning: "the words next to each other, just so" },
    { example: "detention OR custody", meaning: "either of the two" },
    { example: "return -Iraq", meaning: "without what stands behind the minus" },
    { example: "C-441/19, MIG 2021:15, SOU 2020:54", meaning: "cases, laws and inquiries by their numbers" },
  ],
};
