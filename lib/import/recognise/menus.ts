import { foldKey } from "#lib/fold.ts";
import { type Line, linkSpans, sliceLine } from "#lib/import/line.ts";
import { readKindHeading } from "./headings.ts";
import { hasMarker } from "./link-markers.ts";

/** What stands on every page around the content: texts of pictures and links that lead about the site. */
const furniture = new Set(
  [
    "fåglar flyger",
    "Asylnytt",
    "Aktuellt nyhetsbrev",
    "Asylnytt startsida",
    "FARR:s hemsida",
    "Redaktörens texter",
    "till sidans topp",
    "till innehållsförteckningen",
    "SÖK BLAND RUBRIKERNA",
  ].map(foldKey),
);

const furnitureStarts = /^(menybox( |$)|läs hela numret$|sök bland rubrikerna i )/;

/** Whether a line is a menu and no content. */
export function isFurniture(line: Line): boolean {
  if (line.text.length > 150) return false;
  const key = foldKey(line.text);
  return furniture.has(key) || furnitureStarts.test(key) || isWayAcross(line);
}

/** "Länk till pressklipp": leads to the page's other half. A link out of the site has its marker or address. */
function isWayAcross(line: Line): boolean {
  const where = /^länk till ([^.!?]{1,80})\.?$/i.exec(line.text)?.[1];
  if (!where || hasMarker(line.text)) return false;
  return readKindHeading(where) !== null || linkSpans(line).every(({ url }) => url === null);
}

/** "till innehållsförteckningen innehåll": the end of an item. */
export function isItemEnd(text: string): boolean {
  return /^till innehållsförteckningen( innehåll)?$/i.test(text);
}

/** The list of all topics begins. */
export function isTopicMenu(text: string): boolean {
  return /^arkiv ?:?$/i.test(text);
}

export function isMenuBox(text: string): boolean {
  return /^menybox\b/i.test(text);
}

/** What the publication says of itself at the head of every issue. */
export function isSelfDescription(text: string): boolean {
  return /^(asylnytt kommer ut|nyhetsbrevet innehåller)\b/i.test(text);
}

/** "Sponsrad av Fridh Advokatbyrå" → the name. */
export function readSponsor(text: string): string | null {
  return /^spons(?:rad|rat|rade|ras) av:? (.{1,200}?)\.?$/i.exec(text)?.[1]?.trim() || null;
}

const toTop = /\s*till sidans topp[^\p{L}\p{N}]*$/iu;

/** A title's end, "till sidans topp", taken off; null when the line has none. */
export function withoutToTop(line: Line): Line | null {
  const tailStart = Math.max(line.text.length - 60, 0);
  const found = toTop.exec(line.text.slice(tailStart));
  return found ? sliceLine(line, 0, tailStart + found.index) : null;
}

/** A line that ends with the way back to the contents, as two: what it says, and the way back. */
export function splitItemEnd(line: Line): Line[] {
  const found = /\s(till innehållsförteckningen(?: innehåll)?)$/i.exec(line.text.slice(-60));
  if (!found) return [line];
  const end = line.text.length - found[0].length;
  const parts = [sliceLine(line, 0, end), sliceLine(line, end)];
  return parts.flatMap((part) => part ?? []);
}
