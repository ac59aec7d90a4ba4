import { foldKey } from "#lib/fold.ts";
import { type Line, linkSpans } from "#lib/import/line.ts";
import { isColophon, isUnfinished, readColophon } from "#lib/import/recognise/colophon.ts";
import { readKindHeading } from "#lib/import/recognise/headings.ts";
import { hasMarker } from "#lib/import/recognise/link-markers.ts";
import { findCategory } from "#lib/import/recognise/lookup.ts";
import { isItemEnd, isSelfDescription, isTopicMenu, readSponsor } from "#lib/import/recognise/menus.ts";
import { isSourceLine } from "#lib/import/recognise/source-line.ts";
import type { Cut } from "./cut.ts";
import { isSentence } from "./list-length.ts";

/** Passes over menus; the way back to the contents ends an item. */
export function passMenu(line: Line, cut: Cut): boolean {
  if (isItemEnd(line.text)) {
    cut.endItem();
    return true;
  }
  if (isTopicMenu(line.text)) {
    cut.menu = new Set();
    cut.endItem();
    return true;
  }
  if (cut.index < cut.survey.headLength) return passHead(line, cut);
  return passTopic(line, cut) || cut.isFurniture() || isSponsorsName(line, cut);
}

/** Before the page's title stand menus only: from the first topic on everything belongs to them. */
function passHead(line: Line, cut: Cut): boolean {
  if (readSponsor(line.text)) return false;
  if (findCategory(cut.lookup, line.text)) cut.menu = new Set();
  const isNavigation = linkSpans(line).some(({ start, end }) => start === 0 && end === line.text.length);
  return (
    (cut.menu !== null && isMenuLike(line)) || cut.isFurniture() || isNavigation || isSponsorsName(line, cut)
  );
}

/** A topic in the list of all topics; each stands there once. */
function passTopic(line: Line, cut: Cut): boolean {
  if (!cut.menu) return false;
  if (cut.index < cut.survey.menuLength && isMenuLike(line)) return true;
  const category = findCategory(cut.lookup, line.text);
  const following = cut.next()?.text ?? "";
  const isHeading = readKindHeading(following) !== null || isSourceLine(following);
  if (category && !cut.menu.has(category) && !isHeading) {
    cut.menu.add(category);
    return true;
  }
  if (!cut.isFurniture()) cut.menu = null;
  return false;
}

/** A few words without a full stop: a menu's, for all one can tell. */
function isMenuLike({ text }: Line): boolean {
  return text.length <= 80 && !isSentence(text) && !hasMarker(text) && !readSponsor(text);
}

/** The sponsor's name alone, as it stands by the sponsor's picture. */
function isSponsorsName(line: Line, cut: Cut): boolean {
  return !cut.item && line.text.length <= 200 && cut.survey.sponsors.has(foldKey(line.text));
}

export function takeSponsor(line: Line, cut: Cut): boolean {
  const name = readSponsor(line.text);
  if (!name || cut.item) return false;
  cut.sponsors.add(name);
  return true;
}

export function takeColophon(line: Line, cut: Cut): boolean {
  if (/^källor\s?:?$/i.test(line.text) && isColophon(cut.next()?.text ?? "")) return true;
  if (!isColophon(line.text)) return false;
  const { sources, people, others } = readColophon(colophonText(line, cut), cut.lookup);
  cut.sources.push(...sources);
  cut.people.monitoring.push(...people.monitoring);
  cut.people.compilation.push(...people.compilation);
  cut.notUnderstood.push(...others.map((other) => ({ ...line, text: other })));
  cut.endItem();
  cut.mayBegin = false;
  cut.hasEnded = true;
  return true;
}

const mostLines = 20;

/** The line and those that go on with its list of sources. */
function colophonText(line: Line, cut: Cut): string {
  let { text } = line;
  for (let count = 1; count < mostLines && isUnfinished(text); count += 1) {
    const next = cut.lines[cut.index + 1];
    if (!next || next.gap || isColophon(next.text)) break;
    text = `${text} ${next.text}`;
    cut.index += 1;
  }
  return text;
}

/** What the publication says of itself above its items. */
export function passSelfDescription(line: Line, cut: Cut): boolean {
  return !cut.item && isSelfDescription(line.text);
}
