import { Prisma } from "#generated/prisma/client.ts";
import { db } from "#lib/db.ts";
import type { Group, Term } from "#lib/search/rules.ts";

/** What is looked for as PostgreSQL takes it: a condition on `SearchItem` s, and its words as a text search query. */
export interface Question {
  condition: Prisma.Sql;
  words: string;
}

/** Nothing at all. */
export const none = Prisma.sql`''::tsquery`;
const anyWay = (text: string, how: Prisma.Sql) =>
  Prisma.sql`(${how}('swedish', ${text}) || ${how}('english', ${text}) || ${how}('simple', ${text}))`;
/** Words of our own list, which have no sign that a text search query would understand. */
export const anyOf = (words: string[]) =>
  words.length === 0 ? none : anyWay(words.map((word) => `'${word}'`).join(" | "), Prisma.sql`to_tsquery`);

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
  const ofGroup = ({ any }: Group) =>
    joined(
      any.map((term) => queryOf(term, more)),
      "||",
    );
  const plain = groups.filter(({ any }) => any.every(({ type }) => type !== "reference"));
  const excluded = plain
    .filter(({ isExcluded }) => isExcluded)
    .map((group) => Prisma.sql`!!${ofGroup(group)}`);
  const wanted = plain.filter(({ isExcluded }) => !isExcluded).map(ofGroup);
  const shown = groups.filter(({ isExcluded }) => !isExcluded).map(ofGroup);
  const [row] = await db().$queryRaw<{ all: string; shown: string }[]>`
    SELECT (${joined([...wanted, ...excluded], "&&")})::text AS all, (${joined(shown, "||")})::text AS shown`;
  const withReferences = await Promise.all(
    groups.filter((group) => !plain.includes(group)).map((group) => namingCondition(group, ofGroup(group))),
  );
  const conditions = [...(row?.all ? [Prisma.sql`s.vector @@ ${row.all}::tsquery`] : []), ...withReferences];
  return {
    condition: conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`true`,
    words: row?.shown ?? "",
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
