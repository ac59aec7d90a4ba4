import { formatTime } from "#lib/dates.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.preview;

/** Says above a page that it is not public, and how long its address works. */
export function PreviewBanner({ of, expiresAt }: { of: "item" | "edition"; expiresAt: Date }) {
  return (
    <aside
      aria-label={words.title}
      className="border-b-2 border-ink bg-note font-sans text-small print:hidden"
    >
      <p className="wrap py-2.5">
        <strong>{words.title}.</strong> {words.banner[of]} {words.until(formatTime(expiresAt))}
      </p>
    </aside>
  );
}
