import type { Editor } from "#lib/auth/schema.ts";
import { formatDay } from "#lib/dates.ts";
import { db } from "#lib/db.ts";
import { findItem } from "#lib/find-item.ts";
import { namesOf } from "#lib/history/desk.ts";
import { type ItemContent, itemContentSchema, type Status } from "#lib/items/schema.ts";
import { text } from "#lib/text/catalogue.ts";
import { languageName } from "#lib/text/languages.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import {
  bodyLines,
  type FoldedRevision,
  foldRevisions,
  type LineDifference,
  lineDifferences,
  type Revision,
} from "./rules.ts";
import { type Comparison, type Field, fields, type Line, type ReadableContent } from "./schema.ts";

/** What is shown of an item's past: its saves, and what was changed between two of them. */
export interface ItemRevisions {
  item: { id: string; title: string; status: Status; version: number; own: boolean };
  revisions: FoldedRevision[];
  compared: ComparedRevisions | null;
}

export interface ComparedRevisions {
  /** Null: with nothing, for the first version of all. */
  from: Revision | null;
  to: Revision;
  language: string;
  fields: { field: Field; lines: LineDifference[] }[];
}

/**
 * An item's saves, the latest first, and two of them compared: those that are asked for, or else what the
 * latest fold changed. Null where there is no such item, or it is not the editor's to see.
 */
export async function readRevisions(
  editor: Editor,
  id: string,
  { from, to }: Comparison,
): Promise<ItemRevisions | null> {
  const item = await findItem(db(), editor, id);
  if (!item) return null;
  const saves = await listSaves(id);
  const revisions = foldRevisions(saves);
  const later = saves.find(({ version }) => version === to) ?? saves[0];
  const fold = revisions.find((each) => each.saves.some(({ version }) => version === later?.version));
  const first = to === null ? fold?.saves.at(-1) : later;
  const earlier = saves.find(({ version }) => version === (from ?? (first?.version ?? 0) - 1)) ?? null;
  const { title, status, version, createdById } = item;
  return {
    item: { id, title, status, version, own: createdById === editor.id },
    revisions,
    compared: later ? await compare(id, earlier, later) : null,
  };
}

type SaveRow = Omit<Revision, "who" | "changed"> & { actor: string; keys: (keyof ItemContent)[] };

/** Every save with what it changed; the database compares, so that no content is sent. */
async function listSaves(itemId: string): Promise<Revision[]> {
  const rows = await db().$queryRaw<SaveRow[]>`
    SELECT version, "savedAt", actor, ARRAY(
      SELECT now.key FROM jsonb_each(content) now
      WHERE before IS NOT NULL AND now.value IS DISTINCT FROM before -> now.key
    ) AS keys
    FROM (
      SELECT *, lag(content) OVER (ORDER BY version) AS before FROM "Revision" WHERE "itemId" = ${itemId}::uuid
    ) revision
    ORDER BY version DESC`;
  const nameOf = await namesOf(rows.map(({ actor }) => actor));
  return rows.map(({ actor, keys, ...row }) => ({
    ...row,
    who: nameOf(actor),
    changed: fields.filter((field) => keys.includes(keyOf[field])),
  }));
}

/** Under which key an item's content has what is read in a field. */
const keyOf: Record<Field, keyof ItemContent> = {
  title: "title",
  lead: "lead",
  body: "body",
  editorNote: "editorNote",
  kind: "kind",
  category: "categoryId",
  alsoIn: "alsoInIds",
  sources: "sourceIds",
  sourceDate: "sourceDate",
  archiveDate: "archiveDate",
  language: "language",
  links: "links",
  slug: "slug",
};

async function compare(itemId: string, from: Revision | null, to: Revision): Promise<ComparedRevisions> {
  const versions = [from?.version ?? 0, to.version];
  const rows = await db().revision.findMany({
    where: { itemId, version: { in: versions } },
    select: { version: true, content: true },
  });
  const contents = new Map(rows.map((row) => [row.version, itemContentSchema.parse(row.content)]));
  const [before, after] = versions.map((version) => contents.get(version));
  const names = await categoriesAndSources([before, after].filter((content) => content !== undefined));
  const [earlier, later] = [before, after].map((content) => (content ? readable(content, names) : null));
  const changed = fields.filter((field) => linesKey(earlier?.[field]) !== linesKey(later?.[field]));
  return {
    from,
    to,
    language: after?.language ?? "",
    fields: changed.map((field) => ({
      field,
      lines: lineDifferences(earlier?.[field] ?? [], later?.[field] ?? []),
    })),
  };
}

const linesKey = (lines: Line[] = []) => JSON.stringify(lines);

/** The names of the categories and sources of some contents, by identity. */
async function categoriesAndSources(contents: ItemContent[]): Promise<Map<string, string>> {
  const categoryIds = contents.flatMap(({ categoryId, alsoInIds }) => [categoryId ?? [], alsoInIds].flat());
  const [categories, sources] = await Promise.all([
    db().category.findMany({ where: { id: { in: categoryIds } }, select: { id: true, name: true } }),
    db().source.findMany({
      where: { id: { in: contents.flatMap(({ sourceIds }) => sourceIds) } },
      select: { id: true, name: true },
    }),
  ]);
  return new Map([...categories, ...sources].map(({ id, name }) => [id, name]));
}

function readable(content: ItemContent, names: Map<string, string>): ReadableContent {
  const day = (value: string | null) => one(value && formatDay(value));
  const named = (ids: string[]) => ids.flatMap((id) => one(names.get(id) ?? newsroom.history.unknownName));
  return {
    title: one(content.title),
    lead: one(content.lead),
    body: bodyLines(content.body),
    editorNote: (content.editorNote ?? "").split("\n").flatMap(one),
    kind: one(text.items.kinds[content.kind]),
    category: named(content.categoryId ? [content.categoryId] : []),
    alsoIn: named(content.alsoInIds),
    sources: named(content.sourceIds),
    sourceDate: day(content.sourceDate),
    archiveDate: day(content.archiveDate),
    language: one(languageName(content.language)),
    links: content.links.flatMap(({ label, url, mediaType, language }) => {
      const type = text.items.mediaTypesWithoutLink[mediaType];
      const described = [type, language && languageName(language)].filter(Boolean).join(", ");
      return one([label, described && `(${described})`, url].filter(Boolean).join(" "));
    }),
    slug: one(content.slug),
  };
}

const one = (value: string | null): Line[] => (value ? [{ role: "plain", text: value }] : []);
