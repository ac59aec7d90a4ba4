import { FollowLinks } from "#components/feed/follow-links.tsx";
import { Breadcrumb } from "#components/site/breadcrumb.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { referencePage, referencesPage } from "#lib/addresses.ts";
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
        {link && (
          <p className="mt-3 font-sans text-small">
            <a href={link.url} rel="external" className="py-0.5">
              {text.references.readAt(link.site)}
              <span className="sr-only">, {text.items.mediaTypes.WEB}</span>
            </a>
          </p>
        )}
        <FollowLinks page={referencePage(slug)} />
      </PageHead>
    </>
  );
}
