import type { Crumb } from "#components/site/breadcrumb.tsx";
import { editionsPage, yearPage } from "#lib/addresses.ts";
import { formatDay } from "#lib/dates.ts";
import type { EditionDate } from "#lib/editions/published.ts";
import { text } from "#lib/text/catalogue.ts";

/** The pages above an edition. */
export function editionCrumbs({ date }: EditionDate): Crumb[] {
  const year = date.slice(0, 4);
  return [
    { name: text.editions.list, href: editionsPage },
    { name: year, href: yearPage(year) },
  ];
}

/** "Utgåva 24 mars 2021", and its number where there are several of one date. */
export function editionName({ date, number }: EditionDate): string {
  const name = `${text.editions.edition} ${formatDay(date)}`;
  return number > 1 ? `${name}, ${text.editions.number(number)}` : name;
}
