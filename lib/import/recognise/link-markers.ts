import type { MediaType } from "#lib/items/schema.ts";
import { mediaTypeOf as mediaTypeOfAddress } from "#lib/links/rules.ts";

/** "(Extern länk)", "(Extern länk till pdf-fil)" and their like, also cut short or in square brackets. */
const inBrackets =
  /[([]\s?(?:(?:(?:ex|in)tern(?:a|t)?|ext\.?)\s)?(?:länk(?:ar)?|links?)(?=[\s,)\]])([^()[\]]{0,80})[)\]]/giu;
/** The text of the little picture alone, at the end of the line. */
const bare = /(?:^|\s)Extern länk((?:\still\s[\p{L}\d-]{2,30})?)$/gu;

export interface Marker {
  start: number;
  end: number;
  mediaType: MediaType;
}

export function findMarkers(text: string): Marker[] {
  if (!/l[äi]nk/i.test(text)) return [];
  const bracketed = markersIn(text, 0, inBrackets);
  if (bracketed.length > 0) return bracketed;
  const tail = Math.max(text.length - 60, 0);
  return markersIn(text.slice(tail), tail, bare);
}

function markersIn(text: string, offset: number, pattern: RegExp): Marker[] {
  return Array.from(text.matchAll(pattern), (found) => {
    const start = offset + found.index;
    return { start, end: start + found[0].length, mediaType: mediaTypeInWords(found[1] ?? "") };
  });
}

export function hasMarker(text: string): boolean {
  return findMarkers(text).length > 0;
}

const words: [RegExp, MediaType][] = [
  [/pdf/i, "PDF"],
  [/ljud|audio|mp3|pod|radio/i, "AUDIO"],
  [/film|video|tv\b|youtube|rörlig/i, "VIDEO"],
  [/word|excel|powerpoint|\b(docx?|xlsx?|pptx?|rtf|zip)\b|bild|fil\b/i, "OTHER"],
];

function mediaTypeInWords(text: string): MediaType {
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? "WEB";
}

/** What kind of thing a link leads to: by the page's words where they say it, else by the address. */
export function mediaTypeOf(markers: Marker[], url: string | null): MediaType {
  const said = markers.map(({ mediaType }) => mediaType).find((type) => type !== "WEB");
  return said ?? (url ? mediaTypeOfAddress(url) : "WEB");
}
