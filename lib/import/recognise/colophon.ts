import type { ImportedPeople, NamedSource } from "#lib/import/schema.ts";
import { readNamedSources } from "./colophon-sources.ts";
import type { Lookup } from "./lookup.ts";

/** What the foot of a page says: whence, by whom. */
export interface Colophon {
  sources: NamedSource[];
  people: ImportedPeople;
  /** Sentences that say something else. */
  others: string[];
}

const label = /(?<=^|\s)(Källor|Bevakning och sammanställning|Bevakning|Sammanställning)\s?:\s?/gu;
const standing = /^(asylnytt är ett ideellt|sponsring avser|tips (emottages|mottages|emottas|mottas|tas))/i;
const begins =
  /^(källor\s?:.*(hämta|följande|,.*,)|informationen på denna sida är hämtad|(bevakning|sammanställning)[\p{L}\s]{0,30}:\s)/iu;

/** Whether a line belongs to the foot of the page. */
export function isColophon(text: string): boolean {
  return begins.test(text.slice(0, 400)) || isStanding(text);
}

function isStanding(text: string): boolean {
  return standing.test(text);
}

/** Whether the list of sources goes on in the next line: an open bracket, or no full stop yet. */
export function isUnfinished(text: string): boolean {
  const isList = /^(källor|informationen på denna sida)/i.test(text);
  const opened = text.split("(").length > text.split(")").length;
  return isList && (opened || /([,:]|\s(och|samt|som|via))$/i.test(text));
}

/** Reads a line of the colophon, or all of it in one line. */
export function readColophon(text: string, lookup: Lookup): Colophon {
  const colophon: Colophon = { sources: [], people: { monitoring: [], compilation: [] }, others: [] };
  for (const { name, said } of statements(text)) {
    const [first = "", ...further] = sentences(said);
    if (name === "källor") colophon.sources.push(...readNamedSources(first, lookup));
    else if (name) addPeople(colophon.people, name, namesOf(first));
    else further.unshift(first);
    colophon.others.push(...further.filter((sentence) => sentence && !isStanding(sentence)));
  }
  return colophon;
}

/** The text cut at its labels ("Bevakning:"); what stands before the first has none, or is the sources'. */
function statements(text: string): { name: string | null; said: string }[] {
  const labels = [...text.matchAll(label)];
  const before = text.slice(0, labels[0]?.index ?? text.length);
  const isSources = /^(källor\s?:|informationen på denna sida)/i.test(before);
  return [
    { name: isSources ? "källor" : null, said: before },
    ...labels.map((found, index) => ({
      name: (found[1] ?? "").toLowerCase(),
      said: text.slice(found.index + found[0].length, labels[index + 1]?.index ?? text.length),
    })),
  ].filter(({ said }) => said.trim());
}

/** Cut at full stops, but not at those of initials and abbreviations ("Åsa B. Ek", "m.fl. FN-organ"). */
function sentences(text: string): string[] {
  return text.split(sentenceEnd).map((sentence) => sentence.trim());
}

const sentenceEnd = /(?<=[.!])(?<!(?:^|\s)(?:\p{L}|fl|ex)\.)(?<!\.\p{L}{1,3}\.)\s+(?=\p{Lu})/u;

function addPeople(people: ImportedPeople, name: string, names: string[]): void {
  if (name.startsWith("bevakning")) people.monitoring.push(...names);
  if (name.endsWith("sammanställning")) people.compilation.push(...names);
}

function namesOf(sentence: string): string[] {
  return sentence
    .replace(/\.\s*$/, "")
    .split(/\s*,\s*|\s+(?:och|samt)\s+|\s*&\s*/)
    .map((name) => name.replace(/^(?:och|samt)\s/, "").trim())
    .filter(Boolean);
}
