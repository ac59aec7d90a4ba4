import { Breadcrumb } from "#components/site/breadcrumb.tsx";
import { Columns } from "#components/ui/columns.tsx";
import type { PublishedEdition } from "#lib/editions/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { EditionContents } from "./edition-contents.tsx";
import { editionCrumbs } from "./edition-crumbs.ts";
import { EditionHead } from "./edition-head.tsx";
import { EditionNeighbours } from "./edition-neighbours.tsx";
import { EditionSections } from "./edition-sections.tsx";

/** What an edition's page holds within the site's frame. */
export function EditionView({ edition }: { edition: PublishedEdition }) {
  return (
    <Columns
      head={
        <>
          <Breadcrumb crumbs={editionCrumbs(edition)} />
          <EditionHead edition={edition} label={text.editions.edition} />
        </>
      }
      rail={<EditionContents edition={edition} />}
    >
      <EditionSections edition={edition} />
      <EditionNeighbours edition={edition} />
    </Columns>
  );
}
