import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { readSite } from "#app/(site)/read-site.ts";
import { SitePage } from "#app/(site)/site-page.tsx";
import { EditionView } from "#components/edition/edition-view.tsx";
import { ItemView } from "#components/item/item-view.tsx";
import { PreviewBanner } from "#components/site/preview-banner.tsx";
import { listMoreInCategory } from "#lib/items/published.ts";
import { shownBeside } from "#lib/items/rules.ts";
import { type Preview, readPreview } from "#lib/previews/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";

export const instant = false;

type Props = { params: Promise<{ token: string }> };

/** Read once for the head and the page. */
const read = cache(readPreview);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const preview = await read((await params).token);
  const title = preview && "item" in preview ? preview.item.title : newsroom.preview.edition;
  return {
    title: `${newsroom.preview.title}: ${title}`,
    robots: { index: false, follow: false },
    referrer: "no-referrer",
  };
}

/** A page as readers will see it, for whoever has been told its secret address. */
export default async function PreviewPage({ params }: Props) {
  await connection();
  const preview = await read((await params).token);
  if (!preview) notFound();
  return (
    <>
      <PreviewBanner expiresAt={preview.expiresAt} of={"item" in preview ? "item" : "edition"} />
      <Previewed preview={preview} />
    </>
  );
}

async function Previewed({ preview }: { preview: Preview }) {
  if ("edition" in preview) {
    const { edition } = preview;
    return (
      <SitePage path="" sponsor={edition.sponsor}>
        <EditionView edition={edition} />
      </SitePage>
    );
  }
  const { item } = preview;
  const site = await readSite();
  const more = item.category ? await listMoreInCategory(item.category.slug, item.slug, shownBeside) : [];
  return (
    <SitePage path="">
      <ItemView item={item} more={more} publication={site.name} />
    </SitePage>
  );
}
