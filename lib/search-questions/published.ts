import { Prisma } from "#generated/prisma/client.ts";
import { db } from "#lib/db.ts";
import type { Group, Term } from "#lib/search/rules.ts";
import type { Compounds } from "#lib/search-words/published.ts";

/** What is looked for as PostgreSQL takes it. */
export interface Question {
  /** On `SearchItem` s. */
  condition: Prisma.Sql;
  /** All that answers to it, as a text search query: to mark, and to put in order. */
  words: string;
  /** The same without what a word stands for besides itself: few, and looked for in many titles. */
  plainWords: string;
}

/** Nothing at all. */
export const none = Prisma.sql`''::tsquery`;
const anyWay = (text: string, how: Prisma.Sql) =>
  Prisma.sql`(${how}('swedish', ${text}) || ${how}('english', ${text}) || ${how}('simple', ${text}))`;

/** What begins with a word, and compounds that end in it. They have no sign that a text search query would understand. */
export function compoundsOf({ begins, ends }: Compounds): Prisma.Sql {
  const beginning = Prisma.sql`to_tsquery('simple', ${`'${begins}':*`})`;
  if (ends.length === 0) return beginning;
  const ending = ends.map((word) => `'${word}'`).join(" | ");
  return Prisma.sql`${beginning} || to_tsquery('simple', ${ending}) || to_tsquery('swedish', ${ending})`;
}

/** Both parts of a compound, in either order, with at most three words between them. */
export function near(head: string, tail: string): Prisma.Sql {
  const ways = [1, 2, 3, 4].flatMap((far) => [
    `'${head}':* <${far}> '${tail}':*`,
    `'${tail}':* <${far}> '${head}':*`,
  ]);
  return Prisma.sql`to_tsquery('simple', ${ways.join(" | ")})`;
}

function queryOf(term: Term, more: (word: string) => Prisma.Sql): Prisma.Sql {
  if (term.type !== "word") return anyWay(term.text, Prisma.sql`phraseto_tsquery`);
  return Prisma.sql`(${anyWay(term.text, Prisma.sql`plainto_tsquery`)} || ${more(term.text.toLowerCase())})`;
}

const joined = (parts: Prisma.Sql[], by: string) =>
  parts.length === 0 ? none : Prisma.sql`(${Prisma.join(parts, ` ${by} `)})`;

/** Builds the question. @param more what a word stands for besides itself */
export async function questionOf(groups: Group[], more: (word: string) => Prisma.Sql): Promise<Question> {
  const ofGroup = ({ any }: Group, stands = more) =>
    joined(
      any.map((term) => queryOf(term, stands)),
      "||",
    );
  const plain = groups.filter(({ any }) => any.every(({ type }) => type !== "reference"));
  const excluded = plain
    .filter(({ isExcluded }) => isExcluded)
    .map((group) => Prisma.sql`!!${ofGroup(group)}`);
  const wanted = plain.filter(({ isExcluded }) => !isExcluded).map((group) => ofGroup(group));
  const shown = groups.filter(({ isExcluded }) => !isExcluded);
  const shownWords = shown.map((group) => ofGroup(group));
  const shownPlain = shown.map((group) => ofGroup(group, () => none));
  const [row] = await db().$queryRaw<{ all: string; words: string; plain: string }[]>`
    SELECT (${joined([...wanted, ...excluded], "&&")})::text AS all, (${joined(shownWords, "||")})::text AS words,
      (${joined(shownPlain, "&&")})::text AS plain`;
  const withReferences = await Promise.all(
    groups.filter((group) => !plain.includes(group)).map((group) => namingCondition(group, ofGroup(group))),
  );
  const conditions = [...(row?.all ? [Prisma.sql`s.vector @@ ${row.all}::tsquery`] : []), ...withReferences];
  return {
    condition: conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`true`,
    words: row?.words ?? "",
    plainWords: row?.plain ?? "",
  };
}

/** Items that name a case or a law by its number, or have it as it was typed. */
async function namingCondition({ any, isExcluded }: Group, words: Prisma.Sql): Promise<Prisma.Sql> {
  const keys = any.flatMap((term) => (term.type === "reference" ? [term.key] : []));
  const rows = await db().itemReference.findMany({
    where: { reference: { key: { in: keys } }, item: { status: "PUBLISHED" } },
    select: { itemId: true },
  });
  const ids = rows.map(({ itemId }) => itemId);
  const either = Prisma.sql`(s.vector @@ ${words} OR s."itemId" = ANY(${ids}::uuid[]))`;
  return isExcluded ? Prisma.sql`NOT ${either}` : either;
}
