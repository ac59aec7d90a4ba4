import type { Inline, Mark } from "#lib/body/schema.ts";
import type { Entry, Line } from "./line.ts";

/** What the text at one place is. */
export interface Place {
  bold: boolean;
  italic: boolean;
  href: string | null;
  heading: 2 | 3 | null;
  entry: Entry | null;
  quotation: number | null;
}

/** Makes lines of text that comes in pieces: one space between words, none at the ends, no empty lines. */
export class LineWriter {
  readonly lines: Line[] = [];
  private content: Inline[] = [];
  private place: Place | null = null;

  write(value: string, place: Place): void {
    const text = this.fit(value);
    if (!text) return;
    this.place ??= place;
    const marks = marksOf(place);
    const last = this.content.at(-1);
    if (last?.type === "text" && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) {
      last.text += text;
    } else this.content.push({ type: "text", text, ...(marks.length > 0 && { marks }) });
  }

  /** A break within the paragraph; two in a row begin a new one. */
  break(): void {
    this.trimEnd();
    if (this.content.at(-1)?.type === "hardBreak") this.end();
    else if (this.content.length > 0) this.content.push({ type: "hardBreak" });
  }

  /** The line is complete. */
  end(): void {
    this.trimEnd();
    if (this.content.at(-1)?.type === "hardBreak") this.content.pop();
    this.trimEnd();
    if (this.place && this.content.length > 0) {
      const { heading, entry, quotation } = this.place;
      this.lines.push({ content: this.content, heading, entry, quotation });
    }
    this.content = [];
    this.place = null;
  }

  /** The text with its white space as a browser would show it; a fixed space counts as one where it stands alone. */
  private fit(value: string): string {
    const text = value
      .replace(unwanted, "")
      .replace(/[ \t\n\r\f\u00a0]+/g, (spaces) => (spaces === "\u00a0" ? spaces : " "));
    const last = this.content.at(-1);
    const isAfterSpace = last?.type !== "text" || /[ \u00a0]$/.test(last.text);
    return isAfterSpace ? text.replace(/^[ \u00a0]/, "") : text;
  }

  private trimEnd(): void {
    const last = this.content.at(-1);
    if (last?.type !== "text") return;
    last.text = last.text.replace(/[ \u00a0]$/, "");
    if (!last.text) this.content.pop();
  }
}

/** Control characters, halves of characters, and spaces without width: they are seen by nobody and stored by few. */
const unwanted =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u200b\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function marksOf({ bold, italic, href }: Place): Mark[] {
  return [
    ...(href ? [{ type: "link" as const, attrs: { href } }] : []),
    ...(bold ? [{ type: "bold" as const }] : []),
    ...(italic ? [{ type: "italic" as const }] : []),
  ];
}
