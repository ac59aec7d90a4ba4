import { Prisma } from "#generated/prisma/client.ts";
import { addCategoryGaps } from "#lib/categories/commands.ts";
import { saveColophon } from "#lib/colophon/commands.ts";
import { noonOf } from "#lib/dates.ts";
import { db, type Tx, transaction } from "#lib/db.ts";
import { publishEditions } from "#lib/edition-publishing/commands.ts";
import { foldKey } from "#lib/fold.ts";
import type { Actor } from "#lib/history/schema.ts";
import { findNamedSource, findSources } from "#lib/import/recognise/find-sources.ts";
import { describeSource, readDirectory } from "#lib/import/write/directory.ts";
import { findEdition } from "#lib/import/write/edition-of-page.ts";
import { findPlaces, type Place } from "#lib/import/write/find-places.ts";
import { leadOn } from "#lib/import/write/lead-on.ts";
import { type WrittenItem, writeItems } from "#lib/import/write/page-items.ts";
import type { ItemInput } from "#lib/items/schema.ts";
import { tellNobodyOutside } from "#lib/note-pings.ts";
import { placeItems } from "#lib/placements/commands.ts";
import { publishItems } from "#lib/publishing/commands.ts";
import { findOrCreateSources } from "#lib/sources/commands.ts";
import { findOrCreateSponsor } from "#lib/sponsors/commands.ts";
import { referenceDirectory } from "./reference.ts";
import type { Directory, ImportedItem, ParsedPage } from "./schema.ts";

const actor: Actor = { kind: "program", name: "import" };

/** Imports go one after the other, however many run: what one makes, the next one finds. */
const importLock = 20030101;

export interface ImportSettings {
  directory: Directory;
  /** Makes public what the page holds, as of its date and without telling anybody outside. */
  publish: boolean;
  /** The edition's date that a person has given, if any. */
  edition?: string;
  /** Where the page stood on the old site, if that is known: `/asylnytt/brev/190111.html`. */
  oldAddress?: string | null;
}

/** What became of a page's items, in numbers. */
export interface ImportOutcome {
  created: number;
  changed: number;
  unchanged: number;
  published: number;
}

/** What pages are read with: the database's categories and sources; what is shipped where it has no tables yet. */
export async function currentDirectory(): Promise<Directory> {
  try {
    return await readDirectory(db());
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2021")
      return referenceDirectory;
    throw error;
  }
}

/**
 * Writes all that a page says, in one transaction: what it names is found or made, its items become drafts or
 * new versions of those that are known, in its edition if it has one. A page that said the same before
 * changes nothing.
 * @throws Problem `import.unknown-category`
 */
export function importPage(page: ParsedPage, settings: ImportSettings): Promise<ImportOutcome> {
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${importLock})`;
    tellNobodyOutside(tx);
    const sourceIds = await findPageSources(tx, page, settings.directory);
    const sponsorId = await writeAbout(tx, page);
    const places = await findPlaces(tx, actor, page.items);
    const said = describeItems(page.items, places.of, sourceIds);
    const items = await writeItems(tx, actor, page, said, places.parentOf);
    const published = page.edition
      ? await writeEdition(tx, { ...page, edition: page.edition }, items, sponsorId, settings)
      : await writeOutside(tx, page, items, places.of[0], settings);
    await leadOn(tx, settings.oldAddress ?? null, {
      date: page.edition?.date ?? null,
      itemId: items[0]?.id,
      categoryId: places.parentOf(places.of[0]?.categoryId ?? null) ?? places.of[0]?.categoryId,
    });
    const count = (was: WrittenItem["was"]) => items.filter((item) => item.was === was).length;
    return {
      created: count("created"),
      changed: count("changed"),
      unchanged: count("unchanged"),
      published,
    };
  });
}

/**
 * Finds or makes the sources that the page's colophon names, which are watched, and those of its items.
 * @returns the ids of each item's sources
 */
async function findPageSources(tx: Tx, page: ParsedPage, directory: Directory): Promise<string[][]> {
  const watched = page.sources
    .filter(({ name }) => isName(name))
    .map((named) =>
      describeSource(findNamedSource(directory, named) ?? named.name, { press: false, monitored: true }),
    );
  const named = page.items.map((item) => sourcesOf(item, directory));
  const ids = await findOrCreateSources(actor, [...watched, ...named.flat()], tx);
  const ofItems = ids.slice(watched.length);
  return named.map((sources) => ofItems.splice(0, sources.length));
}

/** The publication itself is not a source of what its editors write. */
function sourcesOf({ source, kind }: ImportedItem, directory: Directory) {
  if (!source || (kind === "EDITORIAL" && foldKey(source) === "asylnytt")) return [];
  const given = { press: kind === "PRESS", monitored: false };
  return findSources(directory, source).map((known) => describeSource(known, given));
}

/** Notes who stands behind the publication, by the page's word. @returns its sponsor, or null */
async function writeAbout(tx: Tx, page: ParsedPage): Promise<string | null> {
  const monitoring = page.people.monitoring.filter(isName);
  const compilation = page.people.compilation.filter(isName);
  if (monitoring.length > 0 || compilation.length > 0) {
    await saveColophon(actor, { monitoring, compilation, statedOn: dateOf(page) }, tx);
  }
  const sponsors: string[] = [];
  for (const name of page.sponsors.filter(isName)) {
    sponsors.push(await findOrCreateSponsor(actor, { name, url: null, periods: [] }, tx));
  }
  return sponsors[0] ?? null;
}

/** A colophon that was misread must not keep its page out. */
const isName = (text: string) => text.length <= 200 && foldKey(text) !== "";

/** The day on which a page said what it says. */
function dateOf({ edition, items }: ParsedPage): string | null {
  const archived = items.flatMap(({ archiveDate }) => archiveDate ?? []).sort();
  return edition?.date ?? archived.at(-1) ?? null;
}

function describeItems(items: ImportedItem[], places: Place[], sourceIds: string[][]): ItemInput[] {
  return items.map(({ title, kind, language, editorNote, body, links, sourceDate, archiveDate }, index) => ({
    title,
    lead: null,
    body,
    editorNote,
    kind,
    language,
    ...(places[index] ?? { categoryId: null, alsoInIds: [] }),
    sourceIds: sourceIds[index] ?? [],
    sourceDate,
    archiveDate,
    links: links.map((link) => ({ ...link, language: null })),
  }));
}

type Page = Parameters<typeof findEdition>[2];

/** @returns how many items became public */
async function writeEdition(
  tx: Tx,
  page: Page,
  items: WrittenItem[],
  sponsorId: string | null,
  { publish, edition: given }: ImportSettings,
): Promise<number> {
  const { date } = page.edition;
  const itemIds = items.map(({ id }) => id);
  const edition = await findEdition(tx, actor, page, { itemIds, sponsorId, isGiven: date === given });
  await placeItems(actor, { editionId: edition.id, itemIds }, tx);
  const drafts = draftsOf(items);
  if (!publish) return 0;
  const time = { publishedAt: noonOf(date), announced: false };
  if (edition.isPublished) await publishItems(actor, { items: drafts, ...time }, tx);
  else await publishEditions(actor, { editions: [{ id: edition.id }], ...time }, tx);
  return drafts.length;
}

/** @returns how many items became public */
async function writeOutside(
  tx: Tx,
  page: ParsedPage,
  items: WrittenItem[],
  place: Place | undefined,
  { publish }: ImportSettings,
): Promise<number> {
  const gaps = page.gaps.map(({ text, period }) => ({
    text,
    from: period?.from ?? null,
    to: period?.to ?? null,
  }));
  if (place?.categoryId) await addCategoryGaps(actor, { categoryId: place.categoryId, gaps }, tx);
  if (!publish) return 0;
  const days = new Map(items.map(({ id }, index) => [id, dayOfItem(page.items[index])]));
  const drafts = draftsOf(items);
  for (const [day, group] of Map.groupBy(drafts, ({ id }) => days.get(id))) {
    const publishedAt = day ? noonOf(day) : new Date();
    await publishItems(actor, { items: group, publishedAt, announced: false }, tx);
  }
  return drafts.length;
}

const dayOfItem = (item: ImportedItem | undefined) => item?.archiveDate ?? item?.sourceDate ?? null;

const draftsOf = (items: WrittenItem[]) =>
  items.filter(({ status }) => status === "DRAFT").map(({ id, version }) => ({ id, version }));
