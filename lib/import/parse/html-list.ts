import type { Block, ListItem } from "#lib/body/schema.ts";
import { type Line, type ListLine, lineContent } from "#lib/import/line.ts";

type ListBlock = Extract<Block, { type: "bulletList" | "orderedList" }>;
type LineOfList = Line & { block: ListLine };

/** Deeper lists are shown as this deep. */
const deepest = 6;

function isListLine(line: Line): line is LineOfList {
  return typeof line.block === "object";
}

/** How many lines from `index` on are one list: up to other text, or to a list of the other type. */
export function htmlListLength(lines: Line[], index: number): number {
  let end = index;
  for (let line = lines[end], first = line; line && first && belongsTo(first, line); line = lines[end])
    end += 1;
  return end - index;
}

function belongsTo(first: Line, line: Line): boolean {
  if (!isListLine(first) || !isListLine(line)) return false;
  return line.block.depth > 1 || line.block.ordered === first.block.ordered;
}

/** The list that lines from entries of an HTML list make, with the lists in it. */
export function buildHtmlList(lines: Line[]): ListBlock[] {
  return listsAtDepth(lines.filter(isListLine), 1);
}

/** The lists of one depth: entries that begin there, each with its further lines and deeper lists. */
function listsAtDepth(lines: LineOfList[], depth: number): ListBlock[] {
  const lists: ListBlock[] = [];
  let begins = 0;
  for (const [index, { block }] of lines.entries()) {
    const next = lines[index + 1]?.block;
    if (next && !(next.begins && next.depth <= depth)) continue;
    const own = lines.slice(begins, index + 1);
    addEntry(lists, own[0]?.block ?? block, entry(own, depth));
    begins = index + 1;
  }
  return lists;
}

function addEntry(lists: ListBlock[], { ordered, start }: ListLine, item: ListItem): void {
  const type = ordered ? "orderedList" : "bulletList";
  const last = lists.at(-1);
  if (last?.type === type) last.content.push(item);
  else if (type === "bulletList") lists.push({ type, content: [item] });
  else lists.push({ type, ...(start > 1 && { attrs: { start } }), content: [item] });
}

/** One entry's lines: its own as paragraphs, deeper ones as lists within it. */
function entry(lines: LineOfList[], depth: number): ListItem {
  const firstDeeper = lines.findIndex(({ block }, index) => index > 0 && block.depth > depth);
  const own = firstDeeper < 0 || depth === deepest ? lines : lines.slice(0, firstDeeper);
  const deeper = lines.slice(own.length);
  return {
    type: "listItem",
    content: [
      ...own.map((line) => ({ type: "paragraph" as const, content: lineContent(line) })),
      ...(deeper.length > 0 ? listsAtDepth(deeper, depth + 1) : []),
    ],
  };
}
