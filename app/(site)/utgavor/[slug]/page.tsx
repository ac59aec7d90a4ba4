import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { editionOf, isYear } from "#lib/read-address.ts";
import { EditionPage, editionMetadata } from "../edition-page.tsx";
import { YearPage, yearMetadata } from "../year-page.tsx";

export const instant = false;

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const { slug } = await params;
  const named = editionOf(slug);
  return named ? editionMetadata(named) : yearMetadata(slug);
}

/** What a year or a date in the address names: the editions of that year, or one edition. */
export default async function EditionOrYearPage({ params }: Props) {
  await connection();
  const { slug } = await params;
  const named = editionOf(slug);
  if (named) return <EditionPage named={named} />;
  if (isYear(slug)) return <YearPage year={slug} />;
  notFound();
}
