import transliterated from "@sindresorhus/slugify";

const longest = 80;

/**
 * The part of an address that names a record: lower-case ASCII words with hyphens, at most 80 characters
 * and cut between words. Swedish vowels lose their marks (å ä ö → a a o), and an ending after a colon
 * stays with its word ("EU:s" → "eus"). Never empty.
 */
export function slugify(text: string): string {
  const joined = text.normalize("NFC").replace(/(?<=\p{L}):(?=\p{Ll}{1,3}(?!\p{L}))/gu, "");
  const slug = transliterated(joined, { customReplacements: swedish, decamelize: false });
  return cutBetweenWords(slug) || "notis";
}

const swedish: [string, string][] = [
  ["å", "a"],
  ["ä", "a"],
  ["ö", "o"],
  ["Å", "A"],
  ["Ä", "A"],
  ["Ö", "O"],
];

function cutBetweenWords(slug: string): string {
  if (slug.length <= longest) return slug;
  const end = slug.lastIndexOf("-", longest);
  return slug.slice(0, end > 0 ? end : longest);
}
