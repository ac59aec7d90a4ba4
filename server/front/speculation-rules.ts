import {
  aboutPage,
  archiveHome,
  categoriesPage,
  editionsPage,
  home,
  itemPage,
  privacyPage,
  referencesPage,
  sourcesPage,
} from "#lib/addresses.ts";

export const speculationRulesType = "application/speculationrules+json";

/** Pages that are the same for everybody, and of which asking for one changes nothing. */
const pages = [home, aboutPage, privacyPage, itemPage("*"), ...withAllBelow(categoriesPage)];
pages.push(...withAllBelow(editionsPage), ...withAllBelow(sourcesPage));
pages.push(...withAllBelow(archiveHome), ...withAllBelow(referencesPage));

/**
 * Which pages a browser fetches before they are opened (HTML, 7.6.1): those that a pointer rests on or a finger
 * touches. Feeds and files are not opened as pages, and what is on the page already needs no fetching.
 */
export const speculationRules = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: pages },
          { not: { href_matches: "/*.*" } },
          { not: { selector_matches: '[href^="#"]' } },
        ],
      },
      eagerness: "moderate",
    },
  ],
});

function withAllBelow(page: string): string[] {
  return [page, `${page}/*`];
}
