import { itemAnchor, itemPage } from "#lib/addresses.ts";
import type { ItemLine } from "#lib/items/published.ts";
import { langOf } from "#lib/text/languages.ts";
import { Byline } from "./byline.tsx";
import { ItemLinks } from "./item-links.tsx";

/**
 * An item in a list: source and date, headline, summary, links. Press clippings are set smaller.
 * `anchored` gives it the anchor by which editions are linked to; `level` is its heading's.
 */
export function ItemEntry({
  item,
  level,
  anchored,
}: {
  item: ItemLine;
  level: 2 | 3 | 4;
  anchored?: boolean;
}) {
  const Heading = `h${level}` as const;
  const lang = langOf(item.language);
  const isClip = item.kind === "PRESS";
  return (
    <article id={anchored ? itemAnchor(item.slug) : undefined} className="py-5 first:pt-3 last:pb-1 sm:py-6">
      <Byline item={item} />
      <Heading
        lang={lang}
        className={`mt-0.5 font-semibold tracking-[-0.006em] ${isClip ? "text-clip" : "text-headline"}`}
      >
        <a href={itemPage(item.slug)} className="no-underline hover:underline">
          {item.title}
        </a>
      </Heading>
      {item.summary && (
        <p lang={lang} className={`mt-1.5 max-w-text ${isClip ? "text-[1.0625rem]" : ""}`}>
          {item.summary}
        </p>
      )}
      <ItemLinks links={item.links} className="mt-2.5" />
    </article>
  );
}
