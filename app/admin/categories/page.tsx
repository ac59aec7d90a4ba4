import type { Metadata } from "next";
import { connection } from "next/server";
import { FoldedForm } from "#components/admin/account/folded-form.tsx";
import { requireEditor } from "#lib/auth/current-editor.ts";
import { listDeskCategories } from "#lib/categories/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { AdminPage } from "../admin-page.tsx";
import { CreateForm } from "./create-form.tsx";
import { OrderForm } from "./order-form.tsx";

export const instant = false;
const words = newsroom.categories;
export const metadata: Metadata = { title: words.title };

/** All categories in their order, with their parts. */
export default async function CategoriesPage() {
  await connection();
  const editor = await requireEditor("category.save");
  const categories = await listDeskCategories(editor);
  return (
    <AdminPage editor={editor} path="/admin/categories" title={words.title}>
      <div className="max-w-[46rem]">
        <p className="guidance mb-4">{words.introduction}</p>
        {categories.length > 0 ? (
          <OrderForm rows={categories} parentId={null} />
        ) : (
          <p className="none">{words.none}</p>
        )}
        <div className="mt-4">
          <FoldedForm title={words.create.title}>
            <CreateForm parentId={null} />
          </FoldedForm>
        </div>
      </div>
    </AdminPage>
  );
}
