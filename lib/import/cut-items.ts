import { isTitleLike } from "./build-body.ts";
import type { Cut } from "./cut.ts";
import { joinLines, type Line, sliceLine } from "./line.ts";
import { readLinkLine } from "./link-line.ts";
import { isSentence } from "./list-length.ts";
import { withoutToTop } from "./menus.ts";
import { readSourceLine, readUndatedSourceLine, type SourceLine } from "./source-line.ts";

/** A source line begins an item. */
export function takeSourceLine(line: Line, cut: Cut): boolean {
  const found = sourceLineHere(line, cut);
  if (!found) return false;
  const item = cut.beginItem(line, found.source, found.date);
  if (!found.understood) cut.notUnderstood.push(line);
  const rest = found.rest ? sliceLine(line, line.text.length - found.rest.length) : null;
  if (!rest) return true;
  const title = withoutToTop(rest);
  if (title) item.title = title;
  else cut.keepInItem(rest);
  return true;
}

function sourceLineHere(line: Line, cut: Cut): SourceLine | null {
  const isBeforeTitle = isMarkedTitle(cut.next());
  const isExpected = isBeforeTitle || (cut.mayBegin && cut.survey.hasSourceLines);
  const dated = readSourceLine(line.text, isExpected);
  if (dated) return !dated.rest || isExpected || withoutToTop(line) ? dated : null;
  const isPlace = isBeforeTitle || (isExpected && cut.items.length > 0);
  return isPlace && !withoutToTop(line) ? readUndatedSourceLine(line.text) : null;
}

function isMarkedTitle(line: Line | undefined): boolean {
  return line !== undefined && withoutToTop(line) !== null;
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

function beginWithoutSource(line: Line, cut: Cut) {
  if (cut.survey.hasSourceLines) cut.notUnderstood.push(line);
  return cut.beginItem(line);
}

function canBeginWithoutSource(cut: Cut): boolean {
  if (cut.hasEnded) return false;
  if (cut.survey.format === "plain") return true;
  const isSignless = !cut.survey.hasSourceLines && !cut.survey.hasMarkedTitles;
  return cut.mayBegin && (isSignless || cut.items.length > 0);
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
