import type { Metadata } from "next";
import { connection } from "next/server";
import { isYear } from "#lib/read-address.ts";
import { ArchiveYearPage, archiveYearMetadata } from "../../archive-year-page.tsx";
import { ArchivedPage, archivedMetadata } from "../../archived-page.tsx";

export const instant = false;

type Props = { params: Promise<{ name: string; rest?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const { name, rest = [] } = await params;
  return isYearAlone(name, rest) ? archiveYearMetadata(name) : archivedMetadata([name, ...rest]);
}

/** What the address names: the months of a year, or the items of a month or of a kind. */
export default async function ArchivePartPage({ params }: Props) {
  await connection();
  const { name, rest = [] } = await params;
  return isYearAlone(name, rest) ? (
    <ArchiveYearPage year={name} />
  ) : (
    <ArchivedPage segments={[name, ...rest]} />
  );
}

const isYearAlone = (name: string, rest: string[]) => isYear(name) && rest.length === 0;
