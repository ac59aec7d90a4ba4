import { Notice } from "#components/admin/form/notice.tsx";
import { ItemBody } from "#components/item/item-body.tsx";
import { ItemLinks } from "#components/item/item-links.tsx";
import type { DeskItem } from "#lib/items/desk.ts";
import { langOf } from "#lib/text/languages.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { ItemStatus } from "../item-list/item-status.tsx";

const words = newsroom.items.form;

/** An item for whoever may read it and not change it, with the reason why. */
export function ItemReading({ item }: { item: DeskItem }) {
  const { content, status, erasedAt, withdrawalReason, sources } = item;
  const lang = langOf(content.language);
  return (
    <article className="max-w-column">
      <Notice>
        {erasedAt ? words.readOnly.erased : (readOnly[status] ?? words.readOnly.other)}
        {withdrawalReason && ` ${newsroom.frame.reason}: ${withdrawalReason}`}
      </Notice>
      <p className="mt-4 flex flex-wrap gap-x-3 text-soft">
        <ItemStatus status={status} /> {words.kinds[content.kind]}
        {sources.map(({ id, name }) => (
          <span key={id}>{name}</span>
        ))}
      </p>
      {content.lead && (
        <p lang={lang} className="mt-4 font-serif text-lead">
          {content.lead}
        </p>
      )}
      <ItemBody body={content.body} lang={lang} />
      {content.editorNote && <p className="notice mt-6">{content.editorNote}</p>}
      <ItemLinks links={content.links} />
    </article>
  );
}

const readOnly: Partial<Record<DeskItem["status"], string>> = words.readOnly;
