import type { Line, Span } from "#lib/import/line.ts";
import { foldSpace, invisible } from "./read-text.ts";

type Block = Line["block"];
type Marking = { mark: "bold" | "italic" } | { mark: "link"; url: string | null };

/** Collects the running text of a page into lines, with what is marked in it. */
export class LineWriter {
  readonly lines: Line[] = [];
  private parts: string[] = [];
  private length = 0;
  private endsWithSpace = false;
  private spans: Span[] = [];
  private open: { marking: Marking; start: number }[] = [];
  private gap = false;
  private number = 0;

  /** Adds text; runs of white space become one space, also across pieces. `number` is its first line's. */
  write(text: string, number: number): void {
    const visible = text.replace(invisible, "");
    const collapsed = visible.replace(/\s+/g, " ").normalize("NFC");
    const joined = this.length === 0 || this.endsWithSpace ? collapsed.replace(/^ /, "") : collapsed;
    if (!joined) return;
    if (this.length === 0) this.number = number + lineBreaks(/^\s*/.exec(visible)?.[0] ?? "");
    this.parts.push(joined);
    this.length += joined.length;
    this.endsWithSpace = joined.endsWith(" ");
  }

  /** Begins marking what is written from here on. */
  openMark(marking: Marking): void {
    this.open.push({ marking, start: this.length });
  }

  closeMark(): void {
    const last = this.open.pop();
    if (last) this.addSpan(last);
  }

  /** Ends the line; `gap` when more than a line's end separates it from the next. */
  endLine(block: Block, gap: boolean): void {
    const text = foldSpace(this.parts.join(""));
    for (const mark of this.open) this.addSpan(mark);
    if (text) {
      const spans = this.spans
        .map((span) => ({ ...span, end: Math.min(span.end, text.length) }))
        .filter((span) => span.start < span.end);
      this.lines.push({ number: this.number, text, spans, gap: this.gap, block });
    }
    this.gap = gap || (!text && (this.gap || this.lines.length > 0));
    this.parts = [];
    this.length = 0;
    this.endsWithSpace = false;
    this.spans = [];
    this.open = this.open.map(({ marking }) => ({ marking, start: 0 }));
  }

  get isEmpty(): boolean {
    return this.length === 0;
  }

  private addSpan({ marking, start }: { marking: Marking; start: number }): void {
    if (start < this.length) this.spans.push({ ...marking, start, end: this.length });
  }
}

function lineBreaks(space: string): number {
  return space.split(/\r\n|[\n\r]/).length - 1;
}
