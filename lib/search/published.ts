import { Prisma } from "#generated/prisma/client.ts";
import { db } from "#lib/db.ts";
import { type ItemLine, lineSelect, toLine } from "#lib/items/published.ts";
import type { Kind } from "#lib/items/schema.ts";
import { compoundsOf, near, none, type Question, questionOf } from "#lib/search-questions/published.ts";
import { findCompounds, findParts, findSimilar } from "#lib/search-words/published.ts";
import { type Group, marks, type Passage, passagesOf, readQuery, withDots, withWords } from "./rules.ts";
import type { Search } from "./schema.ts";

export interface Hit extends ItemLine {
  id: string;
  titlePassages: Passage[];
  /** What stands around what was looked for. */
  snippet: Passage[];
}

/** One way to narrow a search, and how many hits it leaves. */
export interface Choice {
  value: string;
  name: string;
  count: number;
}

export interface Found {
  total: number;
  hits: Hit[];
  choices: {
    amne: Choice[];
    kalla: Choice[];
    kinds: Record<string, number>;
    years: Choice[];
    languages: Choice[];
  };
  /** The same question with words that are there, where some are not, and how many hits it has. */
  suggestion: { q: string; total: number } | null;
}

export const hitsOnPage = 20;
/** As many hits are put in order by how often and where the words stand; of more, those with the words in the title come first. */
const mostRanked = 400;
/** With fewer hits than these, words are taken apart, too. */
const few = 50;

/** What published items say of it. Without a word to look for: all items that pass the filters, newest first. */
export async function search(asked: Search): Promise<Found> {
  const groups = readQuery(asked.q);
  const isPossible = groups.length === 0 || groups.some(({ isExcluded }) => !isExcluded);
  if (!isPossible) return { ...nothing, suggestion: null };
  const words = wordsIn(groups);
  const compounds = await findCompounds(words);
  const more = (word: string) => {
    const found = compounds.get(word);
    return found ? compoundsOf(found) : none;
  };
  let question = await questionOf(groups, more);
  let counts = await count(question, asked);
  if (counts.total < few && words.length > 0) {
    const parts = new Map((await findParts(words)).map((each) => [each.word, each]));
    if (parts.size > 0) {
      question = await questionOf(groups, (word) => {
        const { head, tail } = parts.get(word) ?? {};
        return Prisma.sql`${more(word)} || ${head && tail ? near(head, tail) : none}`;
      });
      counts = await count(question, asked);
    }
  }
  const { ids, ...found } = counts;
  const suggestion =
    counts.total > 0 && words.every((word) => compounds.has(word)) ? null : await suggest(asked, words);
  return { ...found, hits: await readHits(ids, question.words), suggestion };
}

const nothing = {
  total: 0,
  hits: [] as Hit[],
  choices: { amne: [], kalla: [], kinds: {}, years: [], languages: [] },
};

const wordsIn = (groups: Group[]) =>
  groups.flatMap(({ any, isExcluded }) =>
    isExcluded ? [] : any.flatMap((term) => (term.type === "word" ? [term.text.toLowerCase()] : [])),
  );

function filtersOf({ amne, typ, kalla, ar, sprak }: Search): Prisma.Sql[] {
  return [
    ...(amne
      ? [Prisma.sql`s."categoryIds" && ARRAY(SELECT c.id FROM "Category" c WHERE c.slug = ${amne})`]
      : []),
    ...(kalla
      ? [Prisma.sql`s."sourceIds" && ARRAY(SELECT x.id FROM "Source" x WHERE x.slug = ${kalla})`]
      : []),
    ...(typ ? [Prisma.sql`s.kind = ${typ}::"Kind"`] : []),
    ...(ar ? [Prisma.sql`s.year = ${Number(ar)}`] : []),
    ...(sprak ? [Prisma.sql`s.language = ${sprak}`] : []),
  ];
}

interface Counts {
  total: number;
  choices: Found["choices"];
  ids: string[];
}

/** How many there are, of which sort, and the ids of one page of them; the narrow table alone is read. */
async function count({ condition, words, plainWords }: Question, asked: Search): Promise<Counts> {
  const where = Prisma.join([condition, ...filtersOf(asked)], " AND ");
  const byWords = asked.ordning !== "datum" && words !== "";
  const rank = byWords
    ? Prisma.sql`CASE WHEN (SELECT count(*) FROM hits) <= ${mostRanked} THEN (
          SELECT ts_rank(s.vector, ${words}::tsquery, 1) FROM "SearchItem" s WHERE s."itemId" = hits."itemId"
        ) END DESC NULLS LAST, "inTitle" DESC,`
    : Prisma.empty;
  const looking = db().$queryRaw<[Row]>`
    WITH hits AS MATERIALIZED (
      SELECT s."itemId", s.kind, s.language, s.year, s."publishedAt", s."categoryIds", s."sourceIds",
        ${byWords ? Prisma.sql`s."titleVector" @@ ${plainWords}::tsquery` : Prisma.sql`false`} AS "inTitle"
      FROM "SearchItem" s WHERE ${where}
    )
    SELECT (SELECT count(*)::int FROM hits) AS total,
      (SELECT json_object_agg(kind, count) FROM (SELECT kind, count(*) FROM hits GROUP BY 1) x) AS kinds,
      ${choicesBy(Prisma.sql`year::text`, Prisma.sql`value DESC`)} AS years,
      ${choicesBy(Prisma.sql`language`, Prisma.sql`count DESC, value`)} AS languages,
      (SELECT json_agg(json_build_object('value', c.slug, 'name', c.name, 'count', x.count) ORDER BY c.position, c.id)
        FROM (SELECT id, count(*) FROM hits, unnest("categoryIds") id GROUP BY 1) x JOIN "Category" c USING (id)
        WHERE c."parentId" IS NULL) AS amne,
      (SELECT json_agg(json_build_object('value', o.slug, 'name', o.name, 'count', x.count) ORDER BY x.count DESC, o.name)
        FROM (SELECT id, count(*) FROM hits, unnest("sourceIds") id GROUP BY 1 ORDER BY 2 DESC LIMIT 40) x
        JOIN "Source" o USING (id)) AS kalla,
      ARRAY(SELECT "itemId"::text FROM hits ORDER BY ${rank} "publishedAt" DESC, "itemId" DESC
        LIMIT ${hitsOnPage} OFFSET ${(asked.sida - 1) * hitsOnPage}) AS ids`;
  // The planner does not know that a vector lies elsewhere, and would read all of them one by one.
  const [, [row]] = await db().$transaction([
    db().$queryRaw`SELECT set_config('enable_seqscan', 'off', true)`,
    looking,
  ]);
  const { total, ids, kinds, years, languages, amne, kalla } = row;
  return {
    total,
    ids,
    choices: {
      kinds: kinds ?? {},
      years: years ?? [],
      languages: languages ?? [],
      amne: amne ?? [],
      kalla: kalla ?? [],
    },
  };
}

interface Row {
  total: number;
  ids: string[];
  kinds: Record<Kind, number> | null;
  years: Choice[] | null;
  languages: Choice[] | null;
  amne: Choice[] | null;
  kalla: Choice[] | null;
}

const choicesBy = (column: Prisma.Sql, order: Prisma.Sql) => Prisma.sql`(
  SELECT json_agg(json_build_object('value', value, 'name', value, 'count', count) ORDER BY ${order})
  FROM (SELECT ${column} AS value, count(*) FROM hits GROUP BY 1) x
)`;

/** By so many characters it is told whether a passage stands at the edge of its text. */
const edge = 30;

const options = (more: string) => `StartSel=${marks.start}, StopSel=${marks.stop}, ${more}`;

/** The items of a page, in its order, with what was looked for marked. */
async function readHits(ids: string[], words: string): Promise<Hit[]> {
  if (ids.length === 0) return [];
  const [rows, marked] = await Promise.all([
    db().item.findMany({
      where: { id: { in: ids }, status: "PUBLISHED" },
      select: { ...lineSelect, id: true },
    }),
    db().$queryRaw<{ id: string; title: string; snippet: string; beginning: string; ending: string }[]>`
      SELECT i.id::text,
        ts_headline(search_config(i.language), i.title, ${words}::tsquery, ${options("HighlightAll=true")}) AS title,
        ts_headline(search_config(i.language), says, ${words}::tsquery,
          ${options('MaxFragments=2, MinWords=12, MaxWords=28, FragmentDelimiter=" … "')}) AS snippet,
        left(says, ${edge}) AS beginning, right(says, ${edge}) AS ending
      FROM "Item" i, left(coalesce(i.lead || E'\n', '') || i."bodyText", 20000) says
      WHERE i.id = ANY(${ids}::uuid[]) AND i.status = 'PUBLISHED'`,
  ]);
  const lines = new Map(rows.map(({ id, ...row }) => [id, toLine(row)]));
  const marks = new Map(marked.map((each) => [each.id, each]));
  return ids.flatMap((id) => {
    const [line, mark] = [lines.get(id), marks.get(id)];
    if (!line || !mark) return [];
    const snippet = withDots(passagesOf(mark.snippet), mark);
    return [{ ...line, id, titlePassages: passagesOf(mark.title), snippet }];
  });
}

/** The same with words that there are; null where that finds nothing. */
async function suggest(asked: Search, words: string[]): Promise<Found["suggestion"]> {
  const better = await findSimilar(words);
  if (better.size === 0) return null;
  const q = withWords(asked.q, better);
  const { total } = await count(await questionOf(readQuery(q), () => none), { ...asked, q, sida: 1 });
  return total > 0 ? { q, total } : null;
}
