import type { PublishedLink } from "#lib/items/published.ts";
import type { MediaType } from "#lib/items/schema.ts";

const page = "M4 1.500h5.200L12.500 4.800v9.700H4zM9 1.500V5h3.500";
const shapes: Record<MediaType, string> = {
  WEB: "M6.500 3H3v10h10V9.500M9 3h4v4M13 3 7.500 8.500",
  PDF: page,
  AUDIO: "M2.500 6v4h2.700L9 13V3L5.200 6zM11.500 5.500a4 4 0 0 1 0 5",
  VIDEO: "M2 3.500h12v9H2zM6.800 6v4L10 8z",
  OTHER: page,
};

/** What is behind a link, at a glance. The words beside it say the same. */
export function LinkIcon({ link: { mediaType, url } }: { link: PublishedLink }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={url || mediaType !== "WEB" ? shapes[mediaType] : page} />
    </svg>
  );
}
