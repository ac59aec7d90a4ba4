import { db } from "#lib/db.ts";

/** Shorter words begin too many others, and a word this short is looked for at the end of none. */
const shortestPart = 4;
const mostWords = 60;

/** Words that can be looked for among those of published items: letters, and hyphens between them. */
const isPlainWord = (word: string) => /^\p{L}+(-\p{L}+)*$/u.test(word);

/**
 * The words of published items that begin with a word or end in it: "prövning" → asylprövning, prövningen,
 * asylprövningen. A word without such has no entry.
 */
export async function findCompounds(words: string[]): Promise<Map<string, string[]>> {
  const long = words.map((word) => word.toLowerCase()).filter((word) => isPlainWord(word));
  if (long.length === 0) return new Map();
  const rows = await db().$queryRaw<{ word: string; found: string[] | null }[]>`
    SELECT asked.word, (
      SELECT array_agg(known.word) FROM (
        SELECT w.word FROM "SearchWord" w
        WHERE w.word LIKE '%' || asked.part || '%' AND w.word ~ ('^' || asked.part || CASE WHEN length(asked.part) > ${shortestPart} THEN '|' || asked.part || '.{0,4}$' ELSE '' END)
        ORDER BY length(w.word), w.word LIMIT ${mostWords}
      ) known
    ) AS found
    FROM (
      -- A stem may be cut too short: of "förvar" it leaves four letters.
      SELECT word, CASE WHEN length(stem) > ${shortestPart} THEN stem ELSE word END AS part
      FROM unnest(${long}::text[]) word, LATERAL (SELECT (ts_lexize('swedish_stem', word))[1] AS stem) stemmed
    ) asked
    WHERE length(asked.part) >= ${shortestPart}`;
  return new Map(
    rows.flatMap(({ word, found }) => (found ? [[word, found.filter(isPlainWord)] as const] : [])),
  );
}

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
    SELECT DISTINCT ON (way.word) way.word, way.head, way.tail
    FROM jsonb_to_recordset(${JSON.stringify(ways)}::jsonb) AS way(word text, head text, tail text)
    WHERE EXISTS (SELECT FROM "SearchWord" w WHERE w.word = way.tail)
      AND EXISTS (SELECT FROM "SearchWord" w WHERE w.word LIKE way.head || '%' AND w.word <> way.word)
    ORDER BY way.word, length(way.tail) DESC`;
}

function waysToPart(word: string): Parts[] {
  const ways: Parts[] = [];
  for (let at = shortestHead; at <= word.length - shortestTail; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
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
