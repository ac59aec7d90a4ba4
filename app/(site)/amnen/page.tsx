import type { Metadata } from "next";
import { connection } from "next/server";
import { CategoryList } from "#components/category/category-list.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { collectionPage } from "#components/site/structured-data.ts";
import { Columns } from "#components/ui/columns.tsx";
import { Introduction, PageHead } from "#components/ui/page-head.tsx";
import { categoriesPage } from "#lib/addresses.ts";
import { listCategories } from "#lib/categories/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { readSite, siteMetadata } from "../read-site.ts";
import { SitePage } from "../site-page.tsx";

export const instant = false;

const { list: title, listIntroduction: introduction } = text.categories;

export function generateMetadata(): Promise<Metadata> {
  return siteMetadata({ title, description: introduction, path: categoriesPage });
}

export default async function CategoriesPage() {
  await connection();
  const site = await readSite();
  const categories = await listCategories();
  return (
    <SitePage path={categoriesPage}>
      <Columns
        wide
        head={
          <PageHead title={title}>
            <Introduction>{introduction}</Introduction>
          </PageHead>
        }
      >
        <CategoryList categories={categories} />
      </Columns>
      <JsonLd data={[collectionPage(site, { name: title, path: categoriesPage })]} />
    </SitePage>
  );
}
