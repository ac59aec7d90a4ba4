import { ItemStatus } from "#components/admin/item-list/item-status.tsx";
import { formatDay, formatTime, isoTime } from "#lib/dates.ts";
import type { ItemRow } from "#lib/item-lists/desk.ts";
import { text } from "#lib/text/catalogue.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.itemLists;

/** One item of the list; on a phone its cells stand below each other. */
export function ItemTableRow({
  row,
  ticked,
  onTick,
}: {
  row: ItemRow;
  ticked: boolean;
  onTick: ((on: boolean) => void) | undefined;
}) {
  const title = row.erasedAt ? words.erased : row.title || words.untitled;
  return (
    <tr className="max-sm:flex max-sm:flex-wrap max-sm:items-center max-sm:gap-x-2.5 max-sm:border-b max-sm:border-line max-sm:py-2 max-sm:[&>*]:border-0 max-sm:[&>*]:p-0 max-sm:[&>*]:py-0.5">
      {onTick && (
        <td className="max-sm:self-start">
          <input
            type="checkbox"
            className="size-5 align-middle accent-accent"
            aria-label={words.select(title)}
            checked={ticked}
            onChange={(event) => onTick(event.target.checked)}
          />
        </td>
      )}
      <th scope="row" className="max-w-140 font-normal max-sm:w-[calc(100%-2rem)]">
        <a href={`/admin/items/${row.id}`} className="font-semibold">
          {title}
        </a>
        <span className="guidance block">
          {[row.sources.join(", "), row.category, text.items.shortKinds[row.kind]]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </th>
      <td className={onTick ? "max-sm:ms-7.5" : ""}>
        <ItemStatus status={row.status} />
        {row.publishAt && row.status === "SCHEDULED" && (
          <span className="guidance block">{words.due(formatTime(row.publishAt))}</span>
        )}
      </td>
      <td className="whitespace-nowrap max-sm:text-label">
        {row.editions.map(({ id, date, number }) => (
          <a key={id} href={`/admin/editions/${id}`} className="block">
            {number > 1 ? `${formatDay(date)} (${number})` : formatDay(date)}
          </a>
        ))}
      </td>
      <td className="text-soft max-sm:w-full max-sm:text-label max-sm:[&&]:ps-7.5">
        <time dateTime={isoTime(row.updatedAt)} className="whitespace-nowrap sm:block">
          {formatTime(row.updatedAt)}
        </time>
        <span className="max-sm:ms-2">{row.editor}</span>
      </td>
    </tr>
  );
}
