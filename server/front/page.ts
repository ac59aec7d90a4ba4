import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gunzip, gzip } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

/** A finished answer, in the bytes in which it goes out. */
export interface Page {
  status: number;
  etag: string;
  /** Since when it is as it is (ms since 1970, whole seconds); null where nobody can know. */
  modifiedAt: number | null;
  type: string;
  location: string | null;
  /** Names and values by turns, as `writeHead` takes them fastest. */
  headers: Record<Encoding, string[]>;
  bodies: Partial<Record<Encoding, Buffer>>;
  /** For whoever has it already. */
  unchanged: string[];
  /** What it takes in memory. */
  bytes: number;
}

/** What a page is made of, and what stays the same when it is made anew. */
export interface Content {
  status: number;
  type: string;
  location: string | null;
  body: Buffer;
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
const fromGzip = promisify(gunzip);

/** Text shrinks; pictures have been made small already. */
const isText = (type: string) => /^text\/|[/+](xml|json|javascript)\b|svg/.test(type);

/** Beside its bytes: its place in the store, and what is said about it. */
const overhead = 4096;

/**
 * @param headers those that do not depend on the bytes, names and values by turns
 * @param modifiedAt since when it is as it is, in ms since 1970
 */
export async function makePage(
  content: Content,
  headers: string[],
  modifiedAt: number | null = null,
): Promise<Page> {
  const { status, type, location, body } = content;
  const etag = etagOf(content);
  const always = [...headers, ...(location === null ? [] : ["Location", location])];
  const since = modifiedAt === null || status !== 200 ? null : Math.floor(modifiedAt / 1000) * 1000;
  const told = [
    ...always,
    ...(type === "" ? [] : ["Content-Type", type]),
    ...["ETag", etag],
    ...(since === null ? [] : ["Last-Modified", new Date(since).toUTCString()]),
  ];
  const bodies = await encoded(type, body);
  const vary = isText(type) ? ["Vary", "Accept-Encoding"] : [];
  const headersOf = (encoding: Encoding, length: number) => [
    ...told,
    ...vary,
    ...(encoding === "identity" ? [] : ["Content-Encoding", encoding]),
    "Content-Length",
    String(length),
  ];
  return {
    status,
    etag,
    modifiedAt: since,
    type,
    location,
    bodies,
    headers: {
      br: headersOf("br", bodies.br?.length ?? 0),
      gzip: headersOf("gzip", bodies.gzip?.length ?? 0),
      identity: headersOf("identity", body.length),
    },
    unchanged: [...always, ...vary, "ETag", etag],
    bytes: Object.values(bodies).reduce((sum, { length }) => sum + length, overhead),
  };
}

/** Weak: the same page has it in every encoding (RFC 9110, 8.8.1). */
export function etagOf({ status, type, location, body }: Content): string {
  const hash = createHash("sha256").update(`${status} ${type} ${location}\n`).update(body);
  return `W/"${hash.digest("base64url").slice(0, 22)}"`;
}

/** Few ask for text as it is: it is unpacked for them. */
export async function bodyOf({ bodies }: Page, encoding: Encoding): Promise<Buffer> {
  return bodies[encoding] ?? (bodies.gzip ? fromGzip(bodies.gzip) : Buffer.alloc(0));
}

async function encoded(type: string, body: Buffer): Promise<Page["bodies"]> {
  if (!isText(type) || body.length === 0) return { identity: body };
  // A page is made again and again, its style once.
  const quality = type.startsWith("text/css") ? constants.BROTLI_MAX_QUALITY : 5;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const [br, gz] = await Promise.all([toBrotli(body, { params }), toGzip(body)]);
  return { br: exactly(br), gzip: exactly(gz) };
}

/** What zlib returns holds the whole chunk of memory that it was written into, for a small page many times its size. */
function exactly(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}
