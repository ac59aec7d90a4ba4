import { Prisma } from "#generated/prisma/client.ts";
import { db } from "#lib/db.ts";
import { likePattern } from "#lib/like-pattern.ts";

/** Shorter words begin too many others, and a word this short is looked for at the end of none. */
const shortestPart = 4;
const mostWords = 40;

/** Words that can be looked for among those of published items: letters, and hyphens between them. */
const isPlainWord = (word: string) => /^\p{L}+(-\p{L}+)*$/u.test(word);

/** What else a word is found by. */
export interface Compounds {
  /** What begins like this: "prövning" → prövningen, prövningstillstånd. */
  begins: string;
  /** Words of published items that end in it: asylprövning, asylprövningen. */
  ends: string[];
}

/** The compounds that hold a word at their beginning or their end; a word that is too short for them has no entry. */
export async function findCompounds(words: string[]): Promise<Map<string, Compounds>> {
  const plain = [...new Set(words)].map((word) => word.toLowerCase()).filter(isPlainWord);
  if (plain.length === 0) return new Map();
  const stems = await db().$queryRaw<{ word: string; stem: string | null }[]>`
    SELECT word, (ts_lexize('swedish_stem', word))[1] AS stem FROM unnest(${plain}::text[]) word`;
  const found = new Map<string, Compounds>();
  for (const { word, stem } of stems) {
    // A stem may be cut too short: of "förvar" it leaves four letters.
    const begins = stem && stem.length > shortestPart ? stem : word;
    if (begins.length >= shortestPart) found.set(word, { begins, ends: [] });
  }
  // Each with a pattern of its own, known when it is planned: only then its letters are looked up in the index.
  const known = [...found].flatMap(([word, { begins }]) =>
    begins.length > shortestPart ? [endingIn(word, begins)] : [],
  );
  if (known.length === 0) return found;
  const rows = await db().$queryRaw<{ word: string; ending: string }[]>(Prisma.join(known, " UNION ALL "));
  for (const { word, ending } of rows) if (isPlainWord(ending)) found.get(word)?.ends.push(ending);
  return found;
}

const endingIn = (word: string, part: string) => Prisma.sql`(
  SELECT ${word} AS word, w.word AS ending FROM "SearchWord" w
  WHERE w.word LIKE ${likePattern(part)} AND w.word ~ ${`.${part}.{0,4}$`}
  ORDER BY length(w.word), w.word LIMIT ${mostWords}
)`;

/** A compound taken apart: "asylprövning" → asyl, prövning. */
export interface Parts {
  word: string;
  head: string;
  tail: string;
}

const shortestCompound = 9;
const [shortestHead, shortestTail] = [3, 5];

/** The two parts of which words are made, where published items have words with either; the longest tail counts. */
export async function findParts(words: string[]): Promise<Parts[]> {
  const ways = words
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= shortestCompound && isPlainWord(word))
    .flatMap(waysToPart);
  if (ways.length === 0) return [];
  return db().$queryRaw<Parts[]>`
    WITH way AS MATERIALIZED (
      SELECT way.* FROM jsonb_to_recordset(${JSON.stringify(ways)}::jsonb) AS way(word text, head text, tail text)
      JOIN "SearchWord" w ON w.word = way.tail
    )
    SELECT DISTINCT ON (way.word) way.word, way.head, way.tail FROM way
    WHERE EXISTS (SELECT FROM "SearchWord" w WHERE w.word LIKE way.head || '%' AND w.word <> way.word)
    ORDER BY way.word, length(way.tail) DESC`;
}

function waysToPart(word: string): Parts[] {
  const ways: Parts[] = [];
  // By letters: some take two of a string's places.
  const letters = [...word];
  for (let at = shortestHead; at <= letters.length - shortestTail; at += 1) {
    const [head, tail] = [letters.slice(0, at).join(""), letters.slice(at).join("")];
    ways.push({ word, head, tail });
    // Between the parts of a compound there may be an s of no word.
    if (head.endsWith("s") && head.length > shortestHead) ways.push({ word, head: head.slice(0, -1), tail });
  }
  return ways;
}

/** For each word that no published item has, the one that looks most like it; others have no entry. */
export async function findSimilar(words: string[]): Promise<Map<string, string>> {
  const plain = words.map((word) => word.toLowerCase()).filter(isPlainWord);
  if (plain.length === 0) return new Map();
  const rows = await db().$queryRaw<{ word: string; better: string }[]>`
    SELECT asked.word, near.word AS better FROM unnest(${plain}::text[]) AS asked(word)
    CROSS JOIN LATERAL (
      SELECT w.word FROM "SearchWord" w WHERE w.word % asked.word
      ORDER BY similarity(w.word, asked.word) DESC, length(w.word), w.word LIMIT 1
    ) near
    WHERE NOT EXISTS (SELECT FROM "SearchWord" w WHERE w.word = asked.word)`;
  return new Map(rows.map(({ word, better }) => [word, better]));
}
