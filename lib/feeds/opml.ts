import { generateOpml } from "feedsmith";
import { absolute, archiveKinds, categoryPage, feedOf, home, kindPage, sourcePage } from "#lib/addresses.ts";
import type { CategoryLine } from "#lib/categories/published.ts";
import type { Site } from "#lib/settings/published.ts";
import type { SourceLine } from "#lib/sources/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { wellFormed } from "./feed.ts";

/** All feeds of the site as OPML 2.0: feed readers take them in at once. */
export function opml(site: Site, categories: CategoryLine[], sources: SourceLine[]): string {
  const words = text.feeds;
  const outline = (name: string, page: string) => ({
    text: name,
    title: name,
    type: "rss",
    xmlUrl: absolute(feedOf(page, "rss")),
    htmlUrl: absolute(page),
  });
  const link = ({ name, homepage }: SourceLine) =>
    homepage ? [{ text: name, title: name, type: "link", url: homepage }] : [];
  const group = (name: string, outlines: { text: string }[]) => ({ text: name, outlines });
  return wellFormed(
    generateOpml({
      head: { title: words.opmlTitle(site.name), ownerName: site.name },
      body: {
        outlines: [
          outline(site.name, home),
          group(
            words.categories,
            categories.map(({ name, slug }) => outline(name, categoryPage(slug))),
          ),
          group(
            words.kinds,
            archiveKinds.map((kind) => outline(text.items.kinds[kind], kindPage(kind))),
          ),
          group(
            words.sources,
            sources.map(({ name, slug }) => outline(name, sourcePage(slug))),
          ),
          group(words.homepages, sources.flatMap(link)),
        ],
      },
    }),
  );
}
