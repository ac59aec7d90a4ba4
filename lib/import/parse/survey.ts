import { foldKey } from "#lib/fold.ts";
import type { Line } from "#lib/import/line.ts";
import { readPageTitle } from "#lib/import/recognise/headings.ts";
import { isMenuBox, isTopicMenu, readSponsor, withoutToTop } from "#lib/import/recognise/menus.ts";
import { isSourceLine } from "#lib/import/recognise/source-line.ts";

type Format = "newsletter" | "archive" | "cases" | "plain";

/** What must be known of a whole page before its lines can be read one by one. */
export interface Survey {
  /** By its title; a page without one is plain. */
  format: Format;
  /** How many lines stand before the page's title: menus, the sponsor. */
  headLength: number;
  /** How many lines the list of all topics reaches to, with what stands under it. */
  menuLength: number;
  /** The sponsors' names as they are compared. */
  sponsors: Set<string>;
  hasSourceLines: boolean;
  /** Whether titles end with "till sidans topp". */
  hasMarkedTitles: boolean;
}

export function surveyPage(lines: Line[]): Survey {
  const texts = lines.map(({ text }) => text);
  const firstSource = texts.findIndex((text) => isSourceLine(text));
  const head = firstSource < 0 ? texts : texts.slice(0, firstSource);
  const titleAt = head.findLastIndex((text) => readPageTitle(text) !== null);
  const format = readPageTitle(texts[titleAt] ?? "")?.format ?? "plain";
  const menuAt = head.findIndex(isTopicMenu);
  const menuBoxAt = menuAt < 0 ? -1 : head.findLastIndex(isMenuBox);
  return {
    format: format === "other" ? "archive" : format,
    headLength: Math.max(titleAt, 0),
    menuLength: menuBoxAt + 1,
    sponsors: new Set(texts.flatMap((text) => readSponsor(text) ?? []).map(foldKey)),
    hasSourceLines: firstSource >= 0,
    hasMarkedTitles: lines.some((line) => withoutToTop(line) !== null),
  };
}
