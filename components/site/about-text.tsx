import { ItemBody } from "#components/item/item-body.tsx";
import { ProsePart } from "#components/site/prose.tsx";
import type { Body } from "#lib/body/schema.ts";
import { text } from "#lib/text/catalogue.ts";

/** How the editors work: in their own words, or in the catalogue's. */
export function AboutText({ id, title, own }: { id: string; title: string; own: Body | null }) {
  if (!own) return <ProsePart id={id} title={title} sections={text.prose.about.sections} />;
  return (
    <section aria-labelledby={id} className="ruled">
      <h2 id={id} className="section-title">
        {title}
      </h2>
      <ItemBody body={own} />
    </section>
  );
}
