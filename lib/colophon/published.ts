import { db } from "#lib/db.ts";

export interface PublishedColophon {
  /** Those that are watched, in the order they were first named. */
  sources: { slug: string; name: string }[];
  monitoring: string[];
  compilation: string[];
  /** "Ansvarig utgivare" in the meaning of Swedish press law; null where none is named. */
  responsiblePublisher: string | null;
}

/** Who and what is behind the publication. */
export async function getColophon(): Promise<PublishedColophon> {
  const [people, sources] = await Promise.all([
    db().colophon.findUnique({ where: { id: 1 } }),
    db().source.findMany({
      where: { monitored: true },
      select: { slug: true, name: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
  ]);
  return {
    sources,
    monitoring: people?.monitoring ?? [],
    compilation: people?.compilation ?? [],
    responsiblePublisher: people?.responsiblePublisher ?? null,
  };
}
