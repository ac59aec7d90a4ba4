import { feedOf } from "#lib/addresses.ts";
import { text } from "#lib/text/catalogue.ts";

const { feeds: words } = text;

/** Feeds under each other, each with both formats; by name, and as machines call them. */
export function FeedList({
  heading,
  id,
  feeds,
}: {
  heading: string;
  id: string;
  feeds: { name: string; page: string }[];
}) {
  return (
    <section aria-labelledby={id} className="ruled">
      <h2 id={id} className="section-title">
        {heading}
      </h2>
      <ul className="divided mt-2 font-sans text-small">
        {feeds.map(({ name, page }) => (
          <li key={page} className="flex flex-wrap items-baseline justify-between gap-x-6 py-1.5">
            <a href={page}>{name}</a>
            <span className="flex gap-x-4">
              <a href={feedOf(page, "rss")} aria-label={`RSS: ${name}`} className="py-0.5">
                RSS
              </a>
              <a href={feedOf(page, "atom")} aria-label={`Atom: ${name}`} className="py-0.5">
                {words.followAtom}
              </a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
