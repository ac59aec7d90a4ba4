import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "#server/stale.ts";

const folder = path.resolve(root, "../shared/corpora");
const files = [
  "xss-dompurify/live-in-chromium.json",
  "xss-patt/live-in-chromium.json",
  "naughty-strings/blns.json",
].map((file) => path.join(folder, file));

/** Whether the collections are there; they are no part of the project. */
export const hasPayloads = files.every(existsSync);

const read = (file: string): string[] => JSON.parse(readFileSync(file, "utf8"));

/** What databases, XML and scripts of our own have had trouble with. */
const ours = [
  "NUL \0 i mitten",
  "halv \ud800 och \udc00 par",
  "]]><script>alert(1)</script><![CDATA[",
  "</script><script>alert(1)</script>",
  "</title><svg onload=alert(1)>",
  "</textarea><img src=x onerror=alert(1)>",
  '" autofocus onfocus=alert(1) x="',
  "' autofocus onfocus=alert(1) x='",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  'https://example.org/"onmouseover=alert(1)//',
  "https://example.org/'><svg/onload=alert(1)>",
  "mailto:a@example.org?body=<svg/onload=alert(1)>",
  "{{constructor.constructor('alert(1)')()}}",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as it is typed by whoever tries
  "${alert(1)}",
  "\u202egnirts txet\u202c",
  "\ufeff\u2028\u2029\u0085",
  '{"__proto__":{"polluted":true}}',
  "$1:alert $undefined $Q5 $F1",
];

/** Scripts that run in Chromium when a page takes them for markup. */
export const livePayloads = hasPayloads ? [...new Set(files.slice(0, 2).flatMap(read))] : [];

/** They, and strings that programs stumble over; the most dangerous first. */
export const payloads = hasPayloads
  ? [...livePayloads, ...ours, ...files.slice(2).flatMap(read)].filter((each) => each.trim() !== "")
  : [];

/** As many of these texts together as a field holds, field by field; longer ones are cut. */
export function packed(texts: string[], max: number): string[] {
  const full: string[] = [];
  let last = "";
  for (const text of texts.map((each) => each.slice(0, max))) {
    if (last && last.length + text.length >= max) {
      full.push(last);
      last = "";
    }
    last += last ? ` ${text}` : text;
  }
  return last ? [...full, last] : full;
}

/** So many at a time. */
export function inGroups<T>(all: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
