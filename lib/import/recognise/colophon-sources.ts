import { foldKey } from "#lib/fold.ts";
import type { NamedSource } from "#lib/import/schema.ts";
import type { Lookup } from "./lookup.ts";

/**
 * The sources that the colophon's sentence names, as it writes them, in its order: also those in brackets
 * ("EU (kommissionen, …)"), without the words that lead to them ("organisationer i Sverige som …").
 */
export function readNamedSources(sentence: string, lookup: Lookup): NamedSource[] {
  const list = sentence.replace(introduction, "").replace(/\s*\.\s*$/, "");
  const sources = topLevelParts(list).flatMap((part) => {
    const [outside = "", ...inside] = part.split(/[()]/);
    const groups = namesIn(outside, lookup).map((name) => ({ name, within: null }));
    const within = groups.at(-1)?.name ?? null;
    const members = inside
      .join(",")
      .split(",")
      .flatMap((each) => splitNames(each, lookup));
    return [
      ...groups,
      ...members
        .map(withoutOthers)
        .filter(Boolean)
        .map((name) => ({ name, within })),
    ];
  });
  const seen = new Set<string>();
  return sources.filter(({ name, within }) => {
    const key = JSON.stringify([foldKey(name), within]);
    return !seen.has(key) && seen.add(key);
  });
}

/** "Källor: Informationen på denna sida är hämtad från följande källor (externa länkar):" */
const introduction =
  /^(?:källor\s?:\s?)?(?:[^:,]{0,200}\b(?:hämta|följande)[^:,]{0,200}(?::\s|(?<=\sfrån)\s))?/i;

/** Cut at commas that stand outside brackets, and after brackets. */
function topLevelParts(list: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const sign of list) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth = Math.max(depth - 1, 0);
    const ends = depth === 0 && (sign === "," || sign === ";");
    if (ends) parts.push("");
    else parts.push(`${parts.pop() ?? ""}${sign}`);
    if (depth === 0 && sign === ")") parts.push("");
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** "Nyhetsfilter och pressmeddelanden via Newsdesk" → both; a group's own words name nobody. */
function namesIn(part: string, lookup: Lookup): string[] {
  const pieces = splitNames(part.replace(/^(?:och|samt)\s/i, ""), lookup);
  const named = pieces.filter(
    (piece, index) => !(isGroup(piece, lookup) && leadsOn.test(pieces[index + 1] ?? "")),
  );
  return named
    .map((piece) => withoutOthers(piece.replace(leadsTo, "")))
    .filter((name) => name && !isGroup(name, lookup));
}

/** Cut at "och" and "samt", but not within a name that is known with them. */
function splitNames(part: string, lookup: Lookup): string[] {
  const text = part.trim();
  if (!text || lookup.sources.has(foldKey(text))) return text ? [text] : [];
  return text.split(/(?<!-)\s+(?:och|samt)\s+|^(?:och|samt)\s+/i).filter(Boolean);
}

const leadsOn = /\b(?:som|såsom|via|till exempel|t\.?\s?ex\.?|bland annat|bl\.?\s?a\.?|inklusive)\s/i;
const leadsTo = new RegExp(`^.*${leadsOn.source}`, "i");

/** "Justitiedepartementet m.fl. departement" → the name. */
function withoutOthers(name: string): string {
  return name
    .replace(/\s(?:m\.?\s?fl\b|med flera\b|m\.?\s?m\b|etc\b).*$/i, "")
    .replace(/^(?:och|samt)\s/i, "")
    .trim();
}

/** Words for many, that name none: "andra svenska media", "myndigheter". */
function isGroup(piece: string, lookup: Lookup): boolean {
  if (/[\p{Lu}#@.\d]/u.test(piece.replace(/\bi Sverige\b/, "")) || lookup.sources.has(foldKey(piece)))
    return false;
  return /^(andra|olika|flera|vissa|svenska|utländska|internationella|nationella|lokala|enskilda|diverse)\b|(er|or|ar|media|organ|departement|myndigheter)$/i.test(
    piece,
  );
}
