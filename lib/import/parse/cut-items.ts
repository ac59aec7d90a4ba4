import { joinLines, type Line, sliceLine } from "#lib/import/line.ts";
import { readLinkLine } from "#lib/import/recognise/link-line.ts";
import { withoutToTop } from "#lib/import/recognise/menus.ts";
import { readSourceLine, readUndatedSourceLine, type SourceLine } from "#lib/import/recognise/source-line.ts";
import { isTitleLike } from "./build-body.ts";
import type { Cut } from "./cut.ts";
import { isSentence } from "./list-length.ts";
import type { RawItem } from "./raw-item.ts";

/** "Migrationsverket 20-02-11:" begins an item, also with the title on the same line. */
export function takeSourceLine(line: Line, cut: Cut): boolean {
  const found = readSourceLine(line.text);
  if (!found) return false;
  const isPlain = found.hasColon && !found.rest;
  if (!isPlain && !isSourceExpected(cut) && !(found.hasColon && withoutToTop(line))) return false;
  const item = beginFrom(found, line, cut);
  const rest = found.rest ? sliceLine(line, line.text.length - found.rest.length) : null;
  const title = rest && withoutToTop(rest);
  if (title) item.title = title;
  else if (rest) cut.keepInItem(rest);
  return true;
}

function isSourceExpected(cut: Cut): boolean {
  return (cut.mayBegin && cut.survey.hasSourceLines) || cut.isBeforeMarkedTitle();
}

/** "Migrationsverket:" begins one only where a source line must stand. */
export function takeUndatedSourceLine(line: Line, cut: Cut): boolean {
  const found = readUndatedSourceLine(line.text);
  if (!found || withoutToTop(line)) return false;
  const isExpected = cut.items.length > 0 && isSourceExpected(cut);
  if (!isExpected && !cut.isBeforeMarkedTitle()) return false;
  beginFrom(found, line, cut);
  return true;
}

function beginFrom({ source, date, understood }: SourceLine, line: Line, cut: Cut): RawItem {
  if (!understood) cut.notUnderstood.push(line);
  return cut.beginItem(line, source, date);
}

/** "… till sidans topp" is a title: of the item just begun, or of one without a source line. */
export function takeMarkedTitle(line: Line, cut: Cut): boolean {
  const title = withoutToTop(line);
  if (!title) return false;
  const { item } = cut;
  const [first] = item?.lines ?? [];
  const isOwn = item && !item.title && !cut.mayBegin && !cut.isAfterLinks;
  const isWrapped = isOwn && item.lines.length === 1 && !line.gap && first && isTitleLike(first);
  if (isWrapped) item.title = joinLines(item.lines.pop() ?? null, title);
  else if (isOwn) item.title = title;
  else if (!item || cut.mayBegin || cut.isAfterLinks) beginWithoutSource(line, cut).title = title;
  else cut.keepInItem(title);
  return true;
}

/** Every other line belongs to the item, or begins one where an item can begin. */
export function takeItemLine(line: Line, cut: Cut): boolean {
  if (cut.item && !isNextPlainItem(line, cut)) {
    cut.keepInItem(line);
    return true;
  }
  if (!cut.item && !canBeginWithoutSource(cut)) return false;
  beginWithoutSource(line, cut);
  cut.keepInItem(line);
  return true;
}

/** A missing source line is reported, but not of what is the publication's own. */
function beginWithoutSource(line: Line, cut: Cut) {
  const isOwn = cut.heading.kind === "EDITORIAL" || cut.heading.kind === "CASE_NOTE";
  if (cut.survey.hasSourceLines && !isOwn) cut.notUnderstood.push(line);
  return cut.beginItem(line);
}

function canBeginWithoutSource(cut: Cut): boolean {
  if (cut.hasEnded) return false;
  if (cut.survey.format === "plain") return true;
  const isSignless = !cut.survey.hasSourceLines && !cut.survey.hasMarkedTitles;
  return cut.mayBegin && (isSignless || cut.items.length > 0 || cut.heading.kind === "EDITORIAL");
}

/**
 * A plain page that has no source lines shows only by its links where an item ends:
 * after them a short line with text under it is the next one's title.
 */
function isNextPlainItem(line: Line, cut: Cut): boolean {
  if (cut.survey.format !== "plain" || cut.survey.hasSourceLines || !cut.isAfterLinks) return false;
  const next = cut.next();
  return (
    isTitleLike(line) &&
    !readLinkLine(line) &&
    next !== undefined &&
    isSentence(next.text) &&
    !readLinkLine(next)
  );
}
