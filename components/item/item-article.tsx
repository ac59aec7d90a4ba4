import type { ReactNode } from "react";
import type { PublishedItem } from "#lib/items/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { langOf } from "#lib/text/languages.ts";
import { ItemBody } from "./item-body.tsx";
import { ItemCorrections } from "./item-corrections.tsx";
import { ItemDates } from "./item-dates.tsx";
import { ItemLinks } from "./item-links.tsx";

/** One item in full. `breadcrumb` stands above it. */
export function ItemArticle({ item, breadcrumb }: { item: PublishedItem; breadcrumb: ReactNode }) {
  const lang = langOf(item.language);
  return (
    <article>
      {breadcrumb}
      <ItemDates item={item} />
      <h1 lang={lang} className="title mt-2">
        {item.title}
      </h1>
      {item.lead && (
        <p lang={lang} className="mt-5 max-w-text text-lead">
          {item.lead}
        </p>
      )}
      <ItemBody body={item.body} lang={lang} />
      {item.editorNote && <EditorNote note={item.editorNote} />}
      <section aria-labelledby="lankar" className="panel">
        <h2 id="lankar" className="panel-title">
          {text.items.links}
        </h2>
        {item.links.length > 0 ? (
          <ItemLinks links={item.links} />
        ) : (
          <p className="none">{text.items.noLinks}</p>
        )}
      </section>
      <ItemCorrections corrections={item.corrections} />
    </article>
  );
}

/** The editors' own voice, set apart from what is quoted. */
function EditorNote({ note }: { note: string }) {
  return (
    <aside aria-labelledby="redaktionens-not" className="mt-8 max-w-text bg-note px-5 py-4">
      <h2 id="redaktionens-not" className="font-sans text-label font-semibold text-soft">
        {text.items.editorNote}
      </h2>
      <p className="mt-1 text-[1.0625rem] whitespace-pre-line">{note}</p>
    </aside>
  );
}
