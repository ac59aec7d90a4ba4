import { type ArchiveKind, archiveSegments, logoFile } from "#lib/addresses.ts";

/** The edition that the last segment of an edition's address names, or null. */
export function editionOf(slug: string): { date: string; number: number } | null {
  const [, date, number = "1"] = /^(\d{4}-\d{2}-\d{2})(?:-([2-9]|[1-9]\d))?$/.exec(slug) ?? [];
  return date && isDay(date) ? { date, number: Number(number) } : null;
}

/** Without the schemas' library: pages that only build addresses do not send it to browsers. */
function isDay(date: string): boolean {
  const time = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
}

/** Whether a segment of an address names a year of editions. */
export const isYear = (slug: string) => /^(19|20)\d{2}$/.test(slug);

/** The kind that an archive address names, or null. */
export function archiveKind(segment: string): ArchiveKind | null {
  const found = Object.entries(archiveSegments).find(([, name]) => name === segment);
  return (found?.[0] as ArchiveKind | undefined) ?? null;
}

/**
 * The page of a list that the rest of its address names: 1 where nothing follows, else one segment that
 * is `2` or more, written plainly. Null for anything else.
 */
export function pageNumber(rest: string[]): number | null {
  const [segment, ...others] = rest;
  if (segment === undefined) return 1;
  return others.length === 0 && /^([2-9]|[1-9]\d{1,5})$/.test(segment) ? Number(segment) : null;
}

/** What an address below the archive names: the months of a year, or a page of a month's items or of a kind's. */
export type ArchivePart =
  | { of: "year"; year: string }
  | { of: "month"; year: string; month: string; page: number }
  | { of: "kind"; kind: ArchiveKind; page: number };

/** Reads the segments of an address behind the archive's own; null where they name nothing. */
export function archivePartOf([first = "", ...rest]: string[]): ArchivePart | null {
  const kind = archiveKind(first);
  if (kind) {
    const page = pageNumber(rest);
    return page === null ? null : { of: "kind", kind, page };
  }
  if (!isYear(first)) return null;
  const [month, ...further] = rest;
  if (month === undefined) return { of: "year", year: first };
  const page = pageNumber(further);
  return page && /^(0[1-9]|1[0-2])$/.test(month) ? { of: "month", year: first, month, page } : null;
}

/** Whether the rest of a page's address names the feed of what the page lists. */
const isFeedFile = (rest: string[]) => rest.length === 1 && /^(rss|atom)\.xml$/.test(rest[0] ?? "");

const isPictureFile = (rest: string[]) => rest.length === 1 && /^bild-[\da-f]{16}\.png$/.test(rest[0] ?? "");

/** Whether an address names the bytes that are there: they never change. */
export function isNamedByContent(path: string): boolean {
  const file = path.split("/").at(-1) ?? "";
  const logo = logoHashOf(file);
  return logo ? path === logoFile(logo) : isPictureFile([file]);
}

const isCitationFile = (rest: string[]) => rest.length === 1 && /^citera\.(bib|ris)$/.test(rest[0] ?? "");

/** The record whose page an address is, whether or not there is one of that name. */
export type NamedRecord =
  | { noun: "item" | "category" | "source" | "reference"; slug: string }
  | { noun: "archive"; part: ArchivePart }
  | { noun: "year"; year: string }
  | { noun: "edition"; date: string; number: number };

/** Reads an address of a record's page; null for what names no record, such as an archive of no kind. */
export function recordNamedBy(path: string): NamedRecord | null {
  const [, section, slug = "", ...rest] = path.split("/");
  switch (section) {
    case "nyheter":
      return rest.length === 0 || isCitationFile(rest) || isPictureFile(rest) ? { noun: "item", slug } : null;
    case "amnen": {
      const [kind, ...page] = rest;
      const isArchive = kind !== undefined && archiveKind(kind) !== null && pageNumber(page) !== null;
      return kind === undefined || isArchive || isFeedFile(rest) ? { noun: "category", slug } : null;
    }
    case "kallor":
      return pageNumber(rest) === null && !isFeedFile(rest) ? null : { noun: "source", slug };
    case "utgavor": {
      const edition = editionOf(slug);
      if (edition && (rest.length === 0 || isFeedFile(rest) || isPictureFile(rest)))
        return { noun: "edition", ...edition };
      if (rest.length > 0) return null;
      return isYear(slug) ? { noun: "year", year: slug } : null;
    }
    case "mal":
      return pageNumber(rest) === null && !isFeedFile(rest) ? null : { noun: "reference", slug };
    case "arkiv": {
      const part = archivePartOf(isFeedFile(rest) && archiveKind(slug) ? [slug] : [slug, ...rest]);
      return part && { noun: "archive", part };
    }
    default:
      return null;
  }
}

/** The secret that a preview's address holds, or null for another address. */
export const previewToken = (path: string) => /^\/forhandsvisning\/([\w-]{1,100})$/.exec(path)?.[1] ?? null;

/** The hash of the logo that a file of that folder is, or null. */
export const logoHashOf = (file: string) => /^([0-9a-f]{64})\.webp$/.exec(file)?.[1] ?? null;

/** A page of the old, hand-made site, however its address was written; null for what was none. */
export const oldAddress = (path: string): string | null =>
  /\.html?$/i.test(path) ? path.toLowerCase().replace(/\.htm$/, ".html") : null;
