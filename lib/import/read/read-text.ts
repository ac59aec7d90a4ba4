import type { Line } from "#lib/import/line.ts";

/** The lines of a page that came as text, blank ones left out but remembered as gaps. */
export function readText(text: string): Line[] {
  const lines: Line[] = [];
  let gap = false;
  for (const [index, raw] of text.split(/\r\n|[\n\r\f\v\u2028\u2029]/).entries()) {
    const folded = foldSpace(raw);
    if (folded) lines.push({ number: index + 1, text: folded, spans: [], gap, block: "plain" });
    gap = !folded;
  }
  return lines;
}

/** Any run of white space as one space, characters without width removed. */
export function foldSpace(text: string): string {
  return text.replace(invisible, "").replace(/\s+/g, " ").trim();
}

/** Soft hyphens, spaces without width, and control characters that are not space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
export const invisible = /[\u00ad\u200b\u2060\ufeff\u0000-\u0008\u000e-\u001f\u007f]/g;
