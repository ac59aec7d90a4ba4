import type { Line } from "#lib/import/line.ts";
import type { EditionFacts } from "#lib/import/recognise/edition-facts.ts";
import { readLinkLine } from "#lib/import/recognise/link-line.ts";
import type { Lookup } from "#lib/import/recognise/lookup.ts";
import { isFurniture, isItemEnd, withoutToTop } from "#lib/import/recognise/menus.ts";
import type { ImportedGap, ImportedPeople, KnownCategory, NamedSource } from "#lib/import/schema.ts";
import { type Heading, noHeading, type RawItem } from "./raw-item.ts";
import type { Survey } from "./survey.ts";

/** A page being cut into its parts, line by line. */
export class Cut {
  readonly lines: Line[];
  readonly survey: Survey;
  readonly lookup: Lookup;
  /** Where the reading stands. */
  index = 0;
  heading: Heading = noHeading;
  /** Whether the heading's categories are still being named: no item has come under it yet. */
  isHeadingOpen = true;
  /** Which of an archive page's headings comes next. */
  expectedHeading: "category" | "sub-category" | null = null;
  /** The line that names the sub-category, to be reported when no item comes under it. */
  subCategoryLine: Line | null = null;
  archiveDate: string | null = null;
  item: RawItem | null = null;
  /** Whether an item may begin here: after a heading, or after the end of the one before. */
  mayBegin = false;
  /** Whether a line with links has come in the item: what follows may be another one. */
  isAfterLinks = false;
  /** The topics that the menu being passed has named. */
  menu: Set<KnownCategory> | null = null;
  hasEnded = false;

  editionDate: string | null = null;
  readonly facts: EditionFacts = { publishedOn: null, period: null };
  readonly items: RawItem[] = [];
  readonly sponsors = new Set<string>();
  readonly gaps: ImportedGap[] = [];
  readonly sources: NamedSource[] = [];
  readonly people: ImportedPeople = { monitoring: [], compilation: [] };
  /** Lines within items, headings and facts that no rule knows, or only half. */
  readonly notUnderstood: Line[] = [];
  /** Lines outside everything. */
  readonly strays: Line[] = [];

  /** Which lines are menus. */
  private readonly furniture: boolean[];

  constructor(lines: Line[], survey: Survey, lookup: Lookup) {
    this.lines = lines;
    this.furniture = lines.map(isFurniture);
    this.survey = survey;
    this.lookup = lookup;
  }

  /** Whether the line being read is a menu. */
  isFurniture(): boolean {
    return this.furniture[this.index] === true;
  }

  /** The next line that is no menu. */
  next(): Line | undefined {
    let at = this.index + 1;
    while (this.furniture[at] || isItemEnd(this.lines[at]?.text ?? "")) at += 1;
    return this.lines[at];
  }

  /** Whether the next line is a title that says so. */
  isBeforeMarkedTitle(): boolean {
    const next = this.next();
    return next !== undefined && withoutToTop(next) !== null;
  }

  /** A heading or the end of an item: what comes next may be an item. */
  endItem(): void {
    this.item = null;
    this.mayBegin = true;
  }

  /** A new heading, or a further category under the one that is open. */
  openHeading(change: Partial<Heading>): void {
    this.heading = { ...this.heading, ...change };
    this.isHeadingOpen = true;
    this.endItem();
  }

  beginItem(firstLine: Line, source: string | null = null, sourceDate: string | null = null): RawItem {
    const { heading, archiveDate } = this;
    const item = { heading, source, sourceDate, archiveDate, firstLine, title: null, lines: [] };
    this.items.push(item);
    this.item = item;
    this.mayBegin = false;
    this.isAfterLinks = false;
    this.isHeadingOpen = false;
    this.expectedHeading = null;
    return item;
  }

  keepInItem(line: Line): void {
    this.item?.lines.push(line);
    if (readLinkLine(line)) this.isAfterLinks = true;
  }
}
