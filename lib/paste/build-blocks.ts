import type { Block, Inline, ListItem } from "#lib/body/schema.ts";
import type { Entry, Line } from "./line.ts";

type List = Extract<Block, { type: "bulletList" | "orderedList" }>;
type Inner = ListItem["content"][number];

/** The blocks of a body that the lines make: neighbouring entries are one list, lines of one quotation one block. */
export function buildBlocks(lines: Line[]): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length; ) {
    const first = lines[index];
    if (!first) break;
    const isSame = (line: Line) =>
      line.quotation === first.quotation && (first.quotation !== null || !line.entry === !first.entry);
    const next = lines.findIndex((line, at) => at > index && !isSame(line));
    const group = lines.slice(index, next < 0 ? lines.length : next);
    if (first.quotation !== null) blocks.push({ type: "blockquote", content: buildInner(group) });
    else if (first.entry) blocks.push(...buildInner(group));
    else blocks.push(...group.map(textBlock));
    index += group.length;
  }
  return blocks;
}

function textBlock({ heading, content }: Line): Block {
  return heading ? { type: "heading", attrs: { level: heading }, content } : paragraph(content);
}

function paragraph(content: Inline[]): Extract<Block, { type: "paragraph" }> {
  return { type: "paragraph", content };
}

/** Paragraphs and lists, as they stand in quotations and in lists; headings are paragraphs there. */
function buildInner(lines: Line[]): Inner[] {
  const blocks: Inner[] = [];
  let nest = new ListNest(blocks);
  for (const { entry, content } of lines) {
    if (entry) nest.add(entry, paragraph(content));
    else {
      blocks.push(paragraph(content));
      nest = new ListNest(blocks);
    }
  }
  return blocks;
}

interface OpenList {
  level: number;
  list: List;
  item: ListItem;
  entry: Entry;
  /** The number that the next entry would show. */
  next: number;
}

/** The lists that are open at one place, the outermost first. */
class ListNest {
  private readonly target: Inner[];
  private readonly open: OpenList[] = [];

  constructor(target: Inner[]) {
    this.target = target;
  }

  add(entry: Entry, block: Inner): void {
    const known = this.open.findIndex((each) => each.entry === entry);
    if (known >= 0) {
      this.open.splice(known + 1);
      this.open[known]?.item.content.push(block);
    } else this.begin(entry, { type: "listItem", content: [block] });
  }

  /** Levels count only against each other: sources skip some, and begin with any. */
  private begin(entry: Entry, item: ListItem): void {
    while ((this.open.at(-2)?.level ?? 0) >= entry.level) this.open.pop();
    const innermost = this.open.at(-1);
    if (!innermost || innermost.level < entry.level) this.openList(entry, item);
    else if (continues(innermost, entry)) {
      innermost.list.content.push(item);
      Object.assign(innermost, { item, entry, next: innermost.next + 1, level: entry.level });
    } else {
      this.open.pop();
      this.openList(entry, item);
    }
  }

  private openList(entry: Entry, item: ListItem): void {
    const start = entry.number ?? 1;
    const list: List = entry.ordered
      ? { type: "orderedList", ...(start > 1 && { attrs: { start } }), content: [item] }
      : { type: "bulletList", content: [item] };
    (this.open.at(-1)?.item.content ?? this.target).push(list);
    this.open.push({ level: entry.level, list, item, entry, next: start + 1 });
  }
}

function continues({ list, next }: OpenList, { ordered, number }: Entry): boolean {
  return ordered === (list.type === "orderedList") && (!ordered || number === null || number === next);
}
