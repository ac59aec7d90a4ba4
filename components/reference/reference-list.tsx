import { CountedLinks } from "#components/ui/counted-links.tsx";
import { RailHeading } from "#components/ui/rail-heading.tsx";
import { referencePage } from "#lib/addresses.ts";
import type { ReferenceLine } from "#lib/references/published.ts";
import { type ReferenceType, referenceTypes } from "#lib/references/schema.ts";
import { text } from "#lib/text/catalogue.ts";

interface ReferenceGroup {
  type: ReferenceType;
  references: ReferenceLine[];
}

/** References by type in the types' order; types without any are left out. */
export function groupReferences(references: ReferenceLine[]): ReferenceGroup[] {
  return referenceTypes
    .map((type) => ({ type, references: references.filter((reference) => reference.type === type) }))
    .filter((group) => group.references.length > 0);
}

const typeAnchor = (type: ReferenceType) => `typ-${type.toLowerCase().replaceAll("_", "-")}`;

/** References in groups by type, each with how many items name it. */
export function ReferenceList({ groups }: { groups: ReferenceGroup[] }) {
  if (groups.length === 0) return <p className="none">{text.references.none}</p>;
  return groups.map(({ type, references }) => (
    <section key={type} aria-labelledby={typeAnchor(type)} className="ruled">
      <h2 id={typeAnchor(type)} className="section-title">
        {text.references.groups[type]}
      </h2>
      <ul className="mt-2 gap-x-10 sm:columns-2">
        {references.map(({ slug, label, itemCount }) => (
          <li key={slug} className="break-inside-avoid border-b border-line">
            <a
              href={referencePage(slug)}
              className="flex items-baseline justify-between gap-4 py-2 leading-snug no-underline hover:underline"
            >
              {label}
              <span className="count font-sans text-label">
                {itemCount}
                <span className="sr-only"> {text.items.countNoun(itemCount)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** Beside the list: its types with their counts. */
export function ReferenceTypes({ groups }: { groups: ReferenceGroup[] }) {
  if (groups.length === 0) return null;
  return (
    <nav aria-labelledby="typer">
      <RailHeading id="typer">{text.references.sorts}</RailHeading>
      <CountedLinks
        countNoun={text.references.countNoun}
        entries={groups.map(({ type, references }) => ({
          href: `#${typeAnchor(type)}`,
          name: text.references.groups[type],
          count: references.length,
        }))}
      />
    </nav>
  );
}
