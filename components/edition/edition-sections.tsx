import { ItemList } from "#components/item/item-list.tsx";
import { archiveKinds, categoryAnchor, categoryPage } from "#lib/addresses.ts";
import type { EditionSection, PublishedEdition } from "#lib/editions/published.ts";
import { text } from "#lib/text/catalogue.ts";

/** An edition's items: the editors' own first, then the categories in their order, each by kind. */
export function EditionSections({ edition }: { edition: PublishedEdition }) {
  const { editorials, sections } = edition;
  if (editorials.length + sections.length === 0) return <p className="none">{text.editions.noItems}</p>;
  return (
    <>
      {editorials.length > 0 && (
        <section aria-labelledby={editorialsAnchor} className="ruled">
          <h2 id={editorialsAnchor} className="section-title">
            {text.items.kinds.EDITORIAL}
          </h2>
          <ItemList items={editorials} level={3} anchored empty={text.items.none.EDITORIAL} />
        </section>
      )}
      {sections.map((section) => (
        <Section key={section.name} section={section} />
      ))}
    </>
  );
}

function Section({ section }: { section: EditionSection }) {
  const anchor = sectionAnchor(section);
  const ofKind = Map.groupBy(section.items, ({ kind }) => kind);
  return (
    <section aria-labelledby={anchor} className="ruled">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id={anchor} className="section-title">
          {section.name}
        </h2>
        {section.slug && (
          <a
            href={categoryPage(section.slug)}
            className="shrink-0 font-sans text-label text-soft print:hidden"
          >
            {text.editions.toCategory}
            <span className="sr-only"> {section.name}</span>
          </a>
        )}
      </div>
      {archiveKinds.map((kind) => {
        const items = ofKind.get(kind);
        return (
          items && (
            <div key={kind}>
              <h3 className="kind">{text.items.kinds[kind]}</h3>
              <ItemList items={items} level={4} anchored empty={text.items.none[kind]} />
            </div>
          )
        );
      })}
      {!ofKind.has("PRESS") && <p className="none text-[1.0625rem]">{text.items.none.PRESS}</p>}
    </section>
  );
}

export const editorialsAnchor = "redaktionellt";

/** Where a category stands within an edition's page. */
export const sectionAnchor = ({ slug, name }: EditionSection) =>
  categoryAnchor(slug ?? name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-"));
