import type { IncomingHttpHeaders } from "node:http";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import Negotiator from "negotiator";
import { text } from "#lib/text/catalogue.ts";
import { openDump } from "./current-dump.ts";
import { type DumpFormat, formats } from "./formats.ts";

export interface DumpAnswer {
  status: 200 | 304;
  headers: Record<string, string>;
  /** Null where the head is enough. */
  body: Readable | null;
}

/** A file with all items; whoever has it already is told so. It is asked about again each time: something may be gone. */
export async function answerDump(
  format: DumpFormat,
  { method, headers }: { method?: string; headers: IncomingHttpHeaders },
): Promise<DumpAnswer> {
  const { opened, madeAt, hash } = await openDump(format);
  const etag = `W/"${hash}"`;
  const known = headers["if-none-match"]?.split(",") ?? [];
  const hasIt = known.some((tag) => tag.trim() === etag || tag.trim() === "*");
  const isPackedWanted = new Negotiator({ headers }).encoding(["gzip", "identity"]) === "gzip";
  const told = {
    ETag: etag,
    "Last-Modified": madeAt.toUTCString(),
    "Cache-Control": "public, no-cache",
    Vary: "Accept-Encoding",
    Link: `<${text.openData.licenceUrl}>; rel="license"`,
  };
  if (hasIt) {
    await opened.close();
    return { status: 304, headers: told, body: null };
  }
  const { size } = await opened.stat();
  const about: Record<string, string> = isPackedWanted
    ? { "Content-Encoding": "gzip", "Content-Length": String(size) }
    : {};
  const all = { ...told, "Content-Type": formats[format].type, ...about };
  if (method === "HEAD") {
    await opened.close();
    return { status: 200, headers: all, body: null };
  }
  const packed = opened.createReadStream();
  return { status: 200, headers: all, body: isPackedWanted ? packed : packed.compose(createGunzip()) };
}
