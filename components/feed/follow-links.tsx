import { feedOf } from "#lib/addresses.ts";
import { text } from "#lib/text/catalogue.ts";

const { feeds: words } = text;

/** Where what a page lists can be followed. */
export function FollowLinks({ page }: { page: string }) {
  return (
    <p className="mt-4 flex gap-x-4 font-sans text-small print:hidden">
      <a href={feedOf(page, "rss")} className="py-0.5">
        {words.follow}
      </a>
      <a href={feedOf(page, "atom")} className="py-0.5">
        {words.followAtom}
      </a>
    </p>
  );
}
