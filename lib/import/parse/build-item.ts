import { plainText } from "#lib/body/rules.ts";
import type { Block } from "#lib/body/schema.ts";
import { joinLines, type Line } from "#lib/import/line.ts";
import { isMedium } from "#lib/import/recognise/find-sources.ts";
import { readLinkLine } from "#lib/import/recognise/link-line.ts";
import { hasMarker } from "#lib/import/recognise/link-markers.ts";
import type { Lookup } from "#lib/import/recognise/lookup.ts";
import type { ImportedItem, ImportedLink } from "#lib/import/schema.ts";
import type { Kind } from "#lib/items/schema.ts";
import { buildBlocks, isTitleLike } from "./build-body.ts";
import { type NotesApart, takeNotes } from "./editor-note.ts";
import { itemLanguage } from "./item-language.ts";
import type { RawItem } from "./raw-item.ts";

export interface BuiltItem {
  item: Omit<ImportedItem, "keys">;
  notUnderstood: Line[];
}

/** As many as an item may have; further ones stay in its body. */
const mostLinks = 50;
const longestNote = 5000;

/** Reads an item's lines; null when there is nothing after its source line. */
export function buildItem(raw: RawItem, lookup: Lookup): BuiltItem | null {
  const { notes, lines, unclosed } = notesApart(raw.title ? [raw.title, ...raw.lines] : raw.lines);
  const head = takeTitle(lines, raw.title !== null);
  if (!head) return null;
  const content = readContent(head.rest);
  const body = { type: "doc" as const, content: content.blocks };
  const { heading, source, sourceDate, archiveDate } = raw;
  return {
    item: {
      title: head.title,
      kind: kindOf(raw, lookup),
      category: heading.category?.name ?? null,
      subCategory: heading.category ? heading.subCategory : null,
      alsoIn: heading.alsoIn.filter((category) => category !== heading.category).map(({ name }) => name),
      source,
      sourceDate,
      archiveDate,
      language: itemLanguage(`${head.title}\n${plainText(body)}`),
      editorNote: notes.join("\n") || null,
      body,
      links: [...head.links, ...content.links],
      line: raw.firstLine.number,
    },
    notUnderstood: [...unclosed, ...head.notUnderstood, ...content.notUnderstood],
  };
}

/** The notes taken out; a text too long for a note stays where it is. */
function notesApart(lines: Line[]): NotesApart {
  const apart = takeNotes(lines);
  const length = apart.notes.reduce((sum, note) => sum + note.length + 1, 0);
  return length <= longestNote ? apart : { notes: [], lines, unclosed: apart.unclosed };
}

/** Where the page does not say it, the source decides: a medium makes a press clipping. */
function kindOf({ heading, source }: RawItem, lookup: Lookup): Kind {
  if (heading.kind) return heading.kind;
  return source && isMedium(lookup, source) ? "PRESS" : "INFORMATION";
}

interface Head {
  title: string;
  links: ImportedLink[];
  rest: Line[];
  notUnderstood: Line[];
}

const longestTitle = 300;

/** The title is the first line, unless that is a paragraph: then its first words stand in for the title. */
function takeTitle(lines: Line[], isMarked: boolean): Head | null {
  const [first, ...rest] = lines;
  if (!first) return null;
  const linked = readLinkLine(first);
  const text = linked?.text?.text ?? linked?.links[0]?.label ?? first.text;
  const isParagraph = text.length > longestTitle || (!isMarked && isProse(text));
  if (isParagraph) return { title: firstWords(text), links: [], rest: lines, notUnderstood: [first] };
  return { title: text, links: linked?.links ?? [], rest, notUnderstood: [] };
}

/** More than one sentence, or one that is long and has its full stop. */
function isProse(text: string): boolean {
  return text.length > 200 || (text.length > 120 && text.endsWith("."));
}

function firstWords(text: string): string {
  const sentence = /^.{20,160}?(?:\p{L}{3}|\d{4})[.!?](?=\s)/u.exec(text)?.[0];
  if (sentence) return sentence.replace(/\.$/, "");
  const start = text.slice(0, 120);
  return text.length <= 120 ? text : `${start.slice(0, start.lastIndexOf(" ") + 1 || 120).trim()} …`;
}

interface Content {
  blocks: Block[];
  links: ImportedLink[];
  notUnderstood: Line[];
}

/** Body and links of an item's lines. A line of links ends what stood together before it. */
function readContent(lines: Line[]): Content {
  const content: Content = { blocks: [], links: [], notUnderstood: [] };
  let together: Line[] = [];
  for (const line of joinLoneMarkers(asLayout(lines))) {
    const linked = readLinkLine(line);
    if (!linked || content.links.length + linked.links.length > mostLinks) {
      if (hasMarker(line.text) || isNothingButSigns(line.text)) content.notUnderstood.push(line);
      together.push(line);
      continue;
    }
    if (linked.text) together.push(linked.text);
    content.blocks = [...content.blocks, ...buildBlocks(together, content.blocks.length > 0)];
    together = [];
    content.links.push(...linked.links);
  }
  content.blocks = [...content.blocks, ...buildBlocks(together, content.blocks.length > 0)];
  return content;
}

/** No letter, and not the dots that stand for what was left out: "(...)". */
function isNothingButSigns(text: string): boolean {
  return !/\p{L}/u.test(text) && !/^[([]?\s?(?:\.{2,5}|…)\s?[)\]]?$/.test(text);
}

/** Old pages indent everything with quotations: where all of an item is quoted, nothing is. */
function asLayout(lines: Line[]): Line[] {
  const isAllQuoted = lines.every(({ block }) => block === "quotation");
  return isAllQuoted ? lines.map((line) => ({ ...line, block: "plain" as const })) : lines;
}

/** A marker alone on its line belongs to the short line before it. */
function joinLoneMarkers(lines: Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const isLone = readLinkLine(line)?.links.length === 0;
    if (isLone && before && isTitleLike(before)) joined.splice(-1, 1, joinLines(before, line) ?? before);
    else joined.push(line);
  }
  return joined;
}
