import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PageNumbers } from "#components/ui/page-numbers.tsx";
import { archiveMonthPage } from "#lib/addresses.ts";

const addressOf = (page: number) => archiveMonthPage("2021", "03", page);
const linksOn = (page: number, pages: number) =>
  [
    ...renderToStaticMarkup(<PageNumbers page={page} pages={pages} addressOf={addressOf} />).matchAll(
      /href="([^"]+)"/g,
    ),
  ].map(([, address]) => address);

/** From the front page to the archive, to a month, to any page of it, to an item: four clicks, however many there are. */
test("a reader of a month gets to each of its pages with one click", () => {
  const pages = Math.ceil(50_000 / 30);
  const all = Array.from({ length: pages }, (_, index) => addressOf(index + 1));
  expect(linksOn(1, pages)).toEqual(all);
  expect(linksOn(3, 3)).toEqual(all.slice(0, 3));
});

test("where there are two pages, the one leads to the other already", () => {
  expect(linksOn(1, 2)).toEqual([]);
});
