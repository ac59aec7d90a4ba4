import { joinLines, type Line, type LinkSpan, linkSpans, sliceLine } from "#lib/import/line.ts";
import type { ImportedLink } from "#lib/import/schema.ts";
import { findMarkers, type Marker, mediaTypeOf } from "./link-markers.ts";

/** What a line with links says: the links, and text that stands before or between them. */
export interface LinkLine {
  links: ImportedLink[];
  text: Line | null;
}

const longestLabel = 500;
const longLabel = 200;

/**
 * Reads a line that is there for its links: it ends with a marker, or holds nothing but links.
 * Null for a line of text, though links may stand in it.
 */
export function readLinkLine(line: Line): LinkLine | null {
  const markers = findMarkers(line.text);
  if (markers.length === 0) return readBareLinks(line);
  const tail = line.text.slice(markers.at(-1)?.end);
  if (/[\p{L}\p{N}]/u.test(tail)) return null;
  const parts = partsBefore(line, markers).map(([part, own]) => readPart(part, own));
  if (parts.some((part) => part === null)) return null;
  const read = parts.flatMap((part) => part ?? []);
  return {
    links: read.flatMap(({ links }) => links),
    text: read.reduce<Line | null>((text, part) => joinLines(text, part.text), null),
  };
}

/** The line cut at its markers: each part with the markers that follow it, doubled ones included. */
function partsBefore(line: Line, markers: Marker[]): [Line, Marker[]][] {
  const parts: [Line, Marker[]][] = [];
  let position = 0;
  for (const marker of markers) {
    const part = sliceLine(line, position, marker.start);
    if (part && /[\p{L}\p{N}]/u.test(part.text)) parts.push([part, [marker]]);
    else parts.at(-1)?.[1].push(marker);
    position = marker.end;
  }
  return parts;
}

/** A label with its markers, or the end of a paragraph that has one; null when it is too long for a label. */
function readPart(part: Line, markers: Marker[]): LinkLine | null {
  const anchors = linkSpans(part);
  if (anchors.length > 1)
    return { links: anchors.map((anchor) => linkOf(part, anchor, markers)), text: leftOver(part) };
  const [anchor] = anchors;
  const labelStart = anchor ? startOfAnchoredLabel(part.text, anchor) : startOfLabel(part.text);
  const label = labelText(part.text.slice(labelStart));
  if (!label || label.length > longestLabel) return null;
  const url = anchor?.url ?? null;
  const link = { label, mediaType: mediaTypeOf(markers, url), url };
  return { links: [link], text: sliceLine(part, 0, labelStart) };
}

/** A short text is a label as it stands; of a paragraph only the last sentence is. */
function startOfLabel(text: string): number {
  if (text.length <= longLabel) return 0;
  const from = Math.max(text.length - longestLabel, 0);
  const ends = [...text.slice(from).matchAll(/[.!?:]["”’)]?\s(?=[\p{Lu}\d"”#(])/gu)];
  const last = ends.at(-1);
  return last ? from + last.index + last[0].length : 0;
}

/** The link's own text is the label where a sentence, or much text, stands before it. */
function startOfAnchoredLabel(text: string, { start }: LinkSpan): number {
  const before = text.slice(0, start).trimEnd();
  return /[.!?:]["”’)]?$/.test(before) || before.length > longLabel ? start : 0;
}

/** Several links under one marker: the text is kept with them when it says more than they do. */
function leftOver(part: Line): Line | null {
  const between = withoutAnchors(part).replace(/(?<!\p{L})(och|samt|and)(?!\p{L})/giu, "");
  return /[\p{L}\p{N}]/u.test(between) ? part : null;
}

function readBareLinks(line: Line): LinkLine | null {
  const anchors = linkSpans(line);
  if (anchors.length === 0 || /[\p{L}\p{N}]/u.test(withoutAnchors(line))) return null;
  const links = anchors.map((anchor) => linkOf(line, anchor, [])).filter(({ label }) => label);
  return links.length > 0 && links.every(({ label }) => label.length <= longestLabel)
    ? { links, text: null }
    : null;
}

function withoutAnchors(line: Line): string {
  let position = 0;
  const kept = linkSpans(line).map(({ start, end }) => {
    const before = line.text.slice(position, start);
    position = end;
    return before;
  });
  return [...kept, line.text.slice(position)].join(" ");
}

function linkOf(line: Line, { start, end, url }: LinkSpan, markers: Marker[]): ImportedLink {
  return { label: labelText(line.text.slice(start, end)), mediaType: mediaTypeOf(markers, url), url };
}

/** A label as it stands, without the signs that lead over to the marker or from the link before. */
function labelText(text: string): string {
  return text
    .replace(/^[\s|,;:•·>»–-]+/u, "")
    .replace(/[\s|:>»–-]{1,20}$/u, "")
    .trim();
}
