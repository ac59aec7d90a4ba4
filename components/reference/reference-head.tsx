import { Breadcrumb } from "#components/site/breadcrumb.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { feedOf, referencePage, referencesPage } from "#lib/addresses.ts";
import { referenceLink } from "#lib/reference-links.ts";
import type { PublishedReference } from "#lib/references/published.ts";
import { text } from "#lib/text/catalogue.ts";

/** What a number names, where that can be read, and how to hear of more. */
export function ReferenceHead({ reference }: { reference: PublishedReference }) {
  const { slug, label, type } = reference;
  const link = referenceLink(reference);
  return (
    <>
      <Breadcrumb crumbs={[{ name: text.references.list, href: referencesPage }]} />
      <PageHead label={text.references.types[type]} title={text.references.about(label)}>
        <p className="mt-3 flex flex-wrap gap-x-5 font-sans text-small text-soft">
          {link && (
            <a href={link.url} rel="external" className="py-0.5 text-ink">
              {text.references.readAt(link.site)}
              <span className="sr-only">, {text.items.mediaTypes.WEB}</span>
            </a>
          )}
          <a href={feedOf(referencePage(slug), "rss")} className="py-0.5 text-ink">
            {text.site.feed}
          </a>
        </p>
      </PageHead>
    </>
  );
}
