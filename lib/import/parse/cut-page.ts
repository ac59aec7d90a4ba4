import type { Line } from "#lib/import/line.ts";
import type { Lookup } from "#lib/import/recognise/lookup.ts";
import { splitItemEnd } from "#lib/import/recognise/menus.ts";
import { Cut } from "./cut.ts";
import { passMenu, passSelfDescription, takeColophon, takeSponsor } from "./cut-furniture.ts";
import {
  noteEditorialFacts,
  takeArchiveDate,
  takeCategory,
  takeEditionFacts,
  takeGap,
  takeKind,
  takePageTitle,
} from "./cut-headings.ts";
import { takeItemLine, takeMarkedTitle, takeSourceLine, takeUndatedSourceLine } from "./cut-items.ts";
import { surveyPage } from "./survey.ts";

/** What a line can be, in the order in which it is asked; the first that knows the line takes it. */
const readers: ((line: Line, cut: Cut) => boolean)[] = [
  passMenu,
  takeSponsor,
  takeColophon,
  takePageTitle,
  takeGap,
  takeArchiveDate,
  takeKind,
  takeEditionFacts,
  takeSourceLine,
  takeCategory,
  takeUndatedSourceLine,
  passSelfDescription,
  noteEditorialFacts,
  takeMarkedTitle,
  takeItemLine,
];

/** Cuts a page into its parts. A line that nothing takes is a stray. */
export function cutPage(pageLines: Line[], lookup: Lookup): Cut {
  const lines = pageLines.flatMap(splitItemEnd);
  const cut = new Cut(lines, surveyPage(lines), lookup);
  for (; cut.index < lines.length; cut.index += 1) {
    const line = lines[cut.index];
    if (line && !readers.some((takes) => takes(line, cut))) cut.strays.push(line);
  }
  return cut;
}
