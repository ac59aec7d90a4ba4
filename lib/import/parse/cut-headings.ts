import type { Line } from "#lib/import/line.ts";
import { readEditionFacts } from "#lib/import/recognise/edition-facts.ts";
import {
  isGap,
  isInCapitals,
  isNothingOfKind,
  readArchiveDate,
  readKindHeading,
  readPageTitle,
} from "#lib/import/recognise/headings.ts";
import { hasMarker } from "#lib/import/recognise/link-markers.ts";
import { findCategory, subCategoryName } from "#lib/import/recognise/lookup.ts";
import { withoutToTop } from "#lib/import/recognise/menus.ts";
import { isSourceLine, readUndatedSourceLine } from "#lib/import/recognise/source-line.ts";
import { findPeriod } from "#lib/import/recognise/written-period.ts";
import type { KnownCategory } from "#lib/import/schema.ts";
import { isTitleLike } from "./build-body.ts";
import type { Cut } from "./cut.ts";
import { noHeading } from "./raw-item.ts";

export function takePageTitle(line: Line, cut: Cut): boolean {
  if (cut.items.length > 0) return false;
  const title = readPageTitle(line.text);
  if (!title) return false;
  cut.menu = null;
  if (title.format === "newsletter") {
    cut.editionDate = title.date;
    cut.facts.period = title.period;
    if (!title.date) cut.notUnderstood.push(line);
    return true;
  }
  if (title.format === "cases") cut.openHeading({ kind: "CASE_NOTE" });
  else cut.expectedHeading = "category";
  if (title.format !== "cases" && title.rest) takeExpectedHeading({ ...line, text: title.rest }, cut);
  return true;
}

/** "Pressklipp" and its like; "Pressklipp saknas" says that nothing follows. */
export function takeKind(line: Line, cut: Cut): boolean {
  if (isNothingOfKind(line.text)) {
    cut.endItem();
    return true;
  }
  const kind = readKindHeading(line.text);
  if (!kind) return false;
  cut.expectedHeading = null;
  if (kind === "EDITORIAL") cut.openHeading({ ...noHeading, kind });
  else cut.openHeading({ kind });
  return true;
}

export function takeArchiveDate(line: Line, cut: Cut): boolean {
  const date = readArchiveDate(line.text);
  if (!date) return false;
  cut.archiveDate = date.iso;
  if (!date.iso) cut.notUnderstood.push(line);
  cut.expectedHeading = null;
  cut.endItem();
  return true;
}

export function takeGap(line: Line, cut: Cut): boolean {
  if (!isGap(line.text, cut.item !== null)) return false;
  cut.gaps.push({ text: line.text, period: findPeriod(line.text, null) });
  return true;
}

export function takeEditionFacts(line: Line, cut: Cut): boolean {
  return !cut.item && cut.survey.format === "newsletter" && addFacts(line, cut);
}

function addFacts(line: Line, cut: Cut): boolean {
  const facts = readEditionFacts(line.text, cut.editionDate);
  cut.facts.publishedOn ??= facts?.publishedOn ?? null;
  cut.facts.period ??= facts?.period ?? null;
  return facts !== null;
}

/** "Det här numret", "Utgåvan"; with a date or a number ("Utgåvan för 1 maj") it is another one. */
const ofThisIssue =
  /^(?:(?:det här|detta|denna|den här)\s(?:numret|nummer|utgåvan?|nyhetsbrevet?)\b|(?:numret|utgåvan|nyhetsbrevet)\b(?!\s(?:för\s|från\s)?(?:den\s)?\d))/i;

/** An editorial may say when its issue was published, and what time it covers; it stays in the editorial. */
export function noteEditorialFacts(line: Line, cut: Cut): boolean {
  const isAboutIssue = cut.item?.heading.kind === "EDITORIAL" && ofThisIssue.test(line.text);
  if (isAboutIssue) addFacts(line, cut);
  return false;
}

/** A category's name where a heading can stand, or a heading that is no category's name. */
export function takeCategory(line: Line, cut: Cut): boolean {
  if (cut.expectedHeading) return takeExpectedHeading(line, cut);
  const category = findCategory(cut.lookup, (withoutToTop(line) ?? line).text);
  if (category && (!cut.item || isHeadingByPlace(line, cut))) {
    if (cut.hasEnded && !isBeforeItem(cut)) return true;
    const isFurther = cut.isHeadingOpen && cut.heading.category && cut.survey.format === "plain";
    const isNamedFirst = !isFurther || isInCapitals(line.text);
    if (isNamedFirst) cut.openHeading({ ...noHeading, category });
    else cut.openHeading({ alsoIn: [...new Set([...cut.heading.alsoIn, category])] });
    return true;
  }
  if (!isUnknownHeading(line, cut)) return false;
  cut.openHeading(noHeading);
  cut.notUnderstood.push(line);
  return true;
}

function isHeadingByPlace(line: Line, cut: Cut): boolean {
  return isInCapitals(line.text) || line.block === "heading" || isBeforeItem(cut);
}

/** Whether what comes next only comes under a heading. */
function isBeforeItem(cut: Cut): boolean {
  const next = cut.next()?.text ?? "";
  return isSourceLine(next) || readKindHeading(next) !== null || isNothingOfKind(next);
}

/** An archive page names its category under its title, and on the next line a sub-category. */
function takeExpectedHeading(line: Line, cut: Cut): boolean {
  const expected = cut.expectedHeading;
  cut.expectedHeading = null;
  const category = findCategory(cut.lookup, line.text);
  if (!category && !canBeHeading(line)) return false;
  if (expected === "category") {
    cut.openHeading({ ...noHeading, category });
    if (!category) cut.notUnderstood.push(line);
    cut.expectedHeading = "sub-category";
    return true;
  }
  const parent = cut.heading.category;
  if (category && category !== parent) cut.openHeading({ alsoIn: [category] });
  if (!category) takeSubCategory(line, cut, parent);
  return true;
}

function takeSubCategory(line: Line, cut: Cut, parent: KnownCategory | null): void {
  cut.openHeading({ subCategory: parent ? subCategoryName(cut.lookup, parent, line.text) : line.text });
  if (parent) cut.subCategoryLine = line;
  else cut.notUnderstood.push(line);
}

/** Words without the signs of a sentence, a title, a link or a note. */
function canBeHeading(line: Line): boolean {
  const { text } = line;
  return (
    text.length <= 120 &&
    /^["”»]?[\p{L}\d]/u.test(text) &&
    !/[.!:;]$/.test(text) &&
    !withoutToTop(line) &&
    !hasMarker(text)
  );
}

/** In capitals before an item, or in a plain page's head above its kind. */
function isUnknownHeading(line: Line, cut: Cut): boolean {
  const isBeforeTitle = cut.isBeforeMarkedTitle();
  if (withoutToTop(line) || (isBeforeTitle && readUndatedSourceLine(line.text))) return false;
  const opensSection = isInCapitals(line.text) || line.block === "heading";
  const isSection = isBeforeTitle || isSourceLine(cut.next()?.text ?? "");
  const isBetweenItems =
    cut.survey.format === "newsletter" && (cut.mayBegin || (cut.isAfterLinks && isInCapitals(line.text)));
  if (opensSection && (isSection || isBetweenItems)) {
    return !cut.item || cut.item.lines.length > 0;
  }
  return cut.survey.format === "plain" && !cut.item && cut.isHeadingOpen && leadsToKind(line, cut);
}

/** Whether only short lines stand between a line and one that says the kind. */
function leadsToKind(line: Line, cut: Cut): boolean {
  if (!isTitleLike(line)) return false;
  const following = cut.lines.slice(cut.index + 1, cut.index + 4);
  const kindAt = following.findIndex(({ text }) => readKindHeading(text) !== null || isNothingOfKind(text));
  return kindAt >= 0 && following.slice(0, kindAt).every(isTitleLike);
}
