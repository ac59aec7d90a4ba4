import type { Crumb } from "#components/site/breadcrumb.tsx";
import { archiveHome, archiveYearPage } from "#lib/addresses.ts";
import type { ListedPart } from "#lib/archive/published.ts";
import { formatMonth, formatMonthName } from "#lib/dates.ts";
import { text } from "#lib/text/catalogue.ts";

/** What a month's items, or a kind's, are called: in full, in a breadcrumb, and what is said where there are none. */
export function archivedWords(part: ListedPart) {
  const { archive, items } = text;
  if (part.of === "kind") {
    const kind = items.kinds[part.kind];
    return {
      title: archive.ofKind(kind),
      description: archive.descriptionOfKind(kind),
      name: items.shortKinds[part.kind],
      empty: items.none[part.kind],
    };
  }
  const month = `${part.year}-${part.month}`;
  return {
    title: archive.ofMonth(formatMonth(month)),
    description: archive.descriptionOfMonth(formatMonth(month)),
    name: formatMonthName(month),
    empty: archive.none,
  };
}

/** The pages above it. */
export const archivedCrumbs = (part: ListedPart): Crumb[] => [
  { name: text.archive.list, href: archiveHome },
  ...(part.of === "month" ? [{ name: part.year, href: archiveYearPage(part.year) }] : []),
];
