import type { Inline, Mark } from "#lib/body/schema.ts";

/** A line of a page, whether it came from text or from HTML. */
export interface Line {
  /** Where it stands in the file, from 1. */
  number: number;
  /** One space between words, none at the ends; never empty. */
  text: string;
  /** What is marked in the text; empty for pages that came as text. */
  spans: Span[];
  /** Whether something separates it from the line before: a blank line, or a block's edge in HTML. */
  gap: boolean;
  /** What HTML says that it is. */
  block: "plain" | "heading" | "quotation" | ListLine;
}

/** A line in an HTML list. Of an entry's lines only the first begins it. */
export interface ListLine {
  ordered: boolean;
  /** 1 for a list, 2 for a list in a list. */
  depth: number;
  begins: boolean;
  start: number;
}

export type Span = { start: number; end: number } & (
  | { mark: "bold" | "italic" }
  /** An address of null: there is a link, but where it leads is unknown. */
  | { mark: "link"; url: string | null }
);

export type LinkSpan = Extract<Span, { mark: "link" }>;

export function linkSpans(line: Line): LinkSpan[] {
  return line.spans.filter((span) => span.mark === "link");
}

/** A part of a line, without spaces at its ends; null when nothing is left of it. */
export function sliceLine(line: Line, from: number, to = line.text.length): Line | null {
  const part = line.text.slice(from, to);
  const text = part.trim();
  if (!text) return null;
  const start = from + (part.length - part.trimStart().length);
  const spans = line.spans
    .map((span) => ({
      ...span,
      start: Math.max(span.start - start, 0),
      end: Math.min(span.end - start, text.length),
    }))
    .filter((span) => span.start < span.end);
  return { ...line, text, spans };
}

/** Two parts of a line, or two lines, as one; a part that is null adds nothing. */
export function joinLines(first: Line | null, second: Line | null): Line | null {
  if (!first || !second) return first ?? second;
  const offset = first.text.length + 1;
  const moved = second.spans.map((span) => ({ ...span, start: span.start + offset, end: span.end + offset }));
  return { ...first, text: `${first.text} ${second.text}`, spans: [...first.spans, ...moved] };
}

/** The line as content of a body document, its marks kept. */
export function lineContent({ text, spans }: Line): Inline[] {
  const edges = new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].sort((a, b) => a - b);
  const waiting = spans.toSorted((a, b) => b.start - a.start);
  let open: Span[] = [];
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    for (let next = waiting.at(-1); next && next.start <= start; next = waiting.at(-1)) {
      open.push(next);
      waiting.pop();
    }
    open = open.filter((span) => span.end > start);
    const marks = marksOf(open);
    return { type: "text", text: text.slice(start, end), ...(marks.length > 0 && { marks }) };
  });
}

function marksOf(spans: Span[]): Mark[] {
  const href = spans.find((span): span is LinkSpan => span.mark === "link")?.url;
  const plain = (["bold", "italic"] as const).filter((mark) => spans.some((span) => span.mark === mark));
  return [
    ...plain.map((type): Mark => ({ type })),
    ...(href ? [{ type: "link" as const, attrs: { href } }] : []),
  ];
}
