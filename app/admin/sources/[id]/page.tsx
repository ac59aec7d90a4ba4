import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { AccountSection } from "#components/admin/account/account-section.tsx";
import { FoldedForm } from "#components/admin/account/folded-form.tsx";
import { HistoryLink } from "#components/admin/history/history-link.tsx";
import { MergeForm } from "#components/admin/register/merge-form.tsx";
import { sourcePage } from "#lib/addresses.ts";
import { requireEditor } from "#lib/auth/current-editor.ts";
import { getDeskSource, likelyDuplicates, listSourceChoices } from "#lib/sources/desk.ts";
import { countries } from "#lib/text/countries.ts";
import { joined } from "#lib/text/lists.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { AdminPage } from "../../admin-page.tsx";
import { mergeSources } from "../actions.ts";
import { SourceForm } from "./source-form.tsx";

export const instant = false;
const words = newsroom.sources;
export const metadata: Metadata = { title: words.title };

/** One source: its passport, and those that may be the same. */
export default async function SourcePage({ params }: PageProps<"/admin/sources/[id]">) {
  await connection();
  const editor = await requireEditor("source.save");
  const { id } = await params;
  const source = await getDeskSource(editor, id);
  if (!source) notFound();
  const [likely, choices] = await Promise.all([likelyDuplicates(editor, id), listSourceChoices(editor, id)]);
  const others = choices.filter((other) => likely.every((each) => each.id !== other.id));
  return (
    <AdminPage
      editor={editor}
      path="/admin/sources"
      title={source.name}
      actions={
        <>
          <a href="/admin/sources">{words.all}</a>
          {source.isPublic && <a href={sourcePage(source.slug)}>{words.public}</a>}
          <HistoryLink type="source" id={id} />
        </>
      }
    >
      <AccountSection title={words.form.title}>
        <SourceForm source={source} countries={countries} />
      </AccountSection>
      <AccountSection title={words.merge.title}>
        {likely.length > 0 && <p>{words.merge.likely(joined(likely.map(({ name }) => `”${name}”`)))}</p>}
        <FoldedForm title={words.merge.open}>
          <MergeForm record={source} choices={[...likely, ...others]} action={mergeSources} noun="sources" />
        </FoldedForm>
      </AccountSection>
    </AdminPage>
  );
}
