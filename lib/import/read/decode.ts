import { Problem } from "#lib/errors.ts";
import type { Page } from "#lib/import/schema.ts";

/** As large as a page may be. The largest real ones are some hundred kilobytes. */
export const largestFile = 10_000_000;

/**
 * A file's bytes as a page, text or HTML: UTF-8, UTF-16 with its mark, the encoding that HTML declares,
 * or else Windows-1252.
 * @throws Problem `import.empty`, `import.binary`, `import.too-large`
 */
export function decodePage(file: string, bytes: Uint8Array): Page {
  if (bytes.length > largestFile) {
    throw new Problem("import.too-large", { file, bytes: bytes.length, limit: largestFile });
  }
  if (bytes.length === 0) throw new Problem("import.empty", { file });
  if (isKnownBinary(bytes)) throw new Problem("import.binary", { file });
  const text = decodeText(bytes).normalize("NFC");
  if (!text.trim()) throw new Problem("import.empty", { file });
  if (isBinaryText(text)) throw new Problem("import.binary", { file });
  return isHtml(file, text) ? { file, html: text } : { file, text };
}

/** How files of other kinds begin: PDF, archives and office files, pictures, old office files, RTF. */
const beginnings = [
  "%PDF",
  "PK\x03\x04",
  "\x89PNG",
  "GIF8",
  "\xff\xd8\xff",
  "\xd0\xcf\x11\xe0",
  "{\\rtf",
  "\x1f\x8b",
];

function isKnownBinary(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  return beginnings.some((beginning) => start.startsWith(beginning));
}

/** A page has no zeros, and hardly a control character that is not white space. */
function isBinaryText(text: string): boolean {
  const start = text.slice(0, 65_536);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
  const controls = start.match(/[\u0001-\u0008\u000e-\u001f]/g)?.length ?? 0;
  return text.includes("\u0000") || controls > start.length / 100;
}

function decodeText(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return asUtf8(bytes) ?? asDeclared(bytes) ?? lineByLine(bytes);
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** HTML's own word for its encoding. Valid UTF-8 goes before it: browsers convert a page and keep the word. */
function asDeclared(bytes: Uint8Array): string | null {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, 4096));
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1];
  if (!label || /^utf-?8$/i.test(label)) return null;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

/** Windows-1252, but for lines that are UTF-8: pages were put together from several places. */
function lineByLine(bytes: Uint8Array): string {
  const windows = new TextDecoder("windows-1252");
  let text = "";
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end + 1);
    text += asUtf8(line) ?? windows.decode(line);
    start += line.length;
  }
  return text;
}

/** By what the text is: tags. A name ending in .html alone does not make a text HTML. */
function isHtml(file: string, text: string): boolean {
  const start = text.slice(0, 20_000).replace(/<!--[\s\S]*?-->/g, "");
  if (/^\s*<(!doctype\s+html|html|head|body|meta|title)\b/i.test(start)) return true;
  const tags =
    /<\/?(p|div|br|table|tr|td|font|b|i|a|ul|ol|li|h[1-6]|span|center|img|hr|blockquote)\b[^<>]*>/gi;
  const count = start.match(tags)?.length ?? 0;
  return /\.x?html?$/i.test(file) ? count > 0 : count > 5;
}
