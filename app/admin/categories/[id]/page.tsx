import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { AccountSection } from "#components/admin/account/account-section.tsx";
import { FoldedForm } from "#components/admin/account/folded-form.tsx";
import { HistoryLink } from "#components/admin/history/history-link.tsx";
import { MergeForm } from "#components/admin/register/merge-form.tsx";
import { categoryPage } from "#lib/addresses.ts";
import { requireEditor } from "#lib/auth/current-editor.ts";
import { getDeskCategory, listDeskCategories } from "#lib/categories/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { AdminPage } from "../../admin-page.tsx";
import { mergeCategories } from "../actions.ts";
import { CreateForm } from "../create-form.tsx";
import { OrderForm } from "../order-form.tsx";
import { ArchiveForm } from "./archive-form.tsx";
import { CategoryForm } from "./category-form.tsx";

export const instant = false;
const words = newsroom.categories;
export const metadata: Metadata = { title: words.title };

/** One category: its name and place, its parts, and what ends it. */
export default async function CategoryPage({ params }: PageProps<"/admin/categories/[id]">) {
  await connection();
  const editor = await requireEditor("category.save");
  const { id } = await params;
  const [category, all] = await Promise.all([getDeskCategory(editor, id), listDeskCategories(editor)]);
  if (!category) notFound();
  const others = all.flatMap(({ children, ...row }) => [
    row,
    ...children.map((child) => ({ ...child, name: `– ${child.name}` })),
  ]);
  return (
    <AdminPage
      editor={editor}
      path="/admin/categories"
      title={category.name}
      actions={
        <>
          <a href="/admin/categories">{words.all}</a>
          <a href={categoryPage(category.slug)}>{words.public}</a>
          <HistoryLink type="category" id={id} />
        </>
      }
    >
      <AccountSection title={words.form.title}>
        <CategoryForm category={category} parents={all.filter((other) => other.id !== id)} />
      </AccountSection>
      {category.parentId === null && (
        <AccountSection title={words.parts}>
          {category.children.length > 0 ? (
            <OrderForm rows={category.children} parentId={id} />
          ) : (
            <p className="text-soft">{words.noParts}</p>
          )}
          <FoldedForm title={words.create.part}>
            <CreateForm parentId={id} />
          </FoldedForm>
        </AccountSection>
      )}
      <AccountSection title={words.archive.title}>
        <ArchiveForm category={category} />
      </AccountSection>
      <AccountSection title={words.merge.title}>
        <FoldedForm title={words.merge.open}>
          <MergeForm
            record={category}
            choices={others.filter((other) => other.id !== id)}
            action={mergeCategories}
            noun="categories"
          />
        </FoldedForm>
      </AccountSection>
    </AdminPage>
  );
}
