import { ItemStatus } from "#components/admin/item-list/item-status.tsx";
import { itemPage } from "#lib/addresses.ts";
import { formatTime } from "#lib/dates.ts";
import type { ItemPublishing } from "#lib/item-publishing/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.publishing;

/** Where an item stands on its way, since when, and what was said on the way. */
export function StatusLine({ item }: { item: ItemPublishing }) {
  const { status, slug, review, erasedAt } = item;
  return (
    <div className="grid justify-items-start gap-1">
      <ItemStatus status={status} />
      <p>{sentence(item)}</p>
      {review?.note && !erasedAt && <p className="notice">{words.word(review.note)}</p>}
      {status === "PUBLISHED" && (
        <a href={itemPage(slug)} target="_blank" rel="noopener">
          {words.toPage}
        </a>
      )}
    </div>
  );
}

function sentence({ status, review, publishAt, publishedAt, erasedAt }: ItemPublishing): string {
  switch (status) {
    case "DRAFT":
      return review ? words.states.returned(review.who, formatTime(review.at)) : words.states.draft;
    case "REVIEW":
      return review ? words.states.submitted(review.who, formatTime(review.at)) : words.states.review;
    case "SCHEDULED":
      return publishAt ? words.states.scheduled(formatTime(publishAt)) : "";
    case "PUBLISHED":
      return publishedAt ? words.states.published(formatTime(publishedAt)) : "";
    case "WITHDRAWN":
      return erasedAt ? words.states.erased : words.states.withdrawn;
  }
}
