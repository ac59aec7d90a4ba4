import { createHash } from "node:crypto";
import path from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { z } from "zod";

/** The last good answer of an address, as it outlives the process. */
export interface Copy {
  key: string;
  status: number;
  type: string;
  location: string | null;
  body: Buffer;
  /** When it was made, in milliseconds since 1970. */
  madeAt: number;
}

/** A copy in another format reads as damaged: it is made anew soon enough. */
const format = 1;

const factsSchema = z.strictObject({
  format: z.literal(format),
  key: z.string(),
  status: z.int(),
  type: z.string(),
  location: z.string().nullable(),
  madeAt: z.number(),
});

const lineEnd = "\n".charCodeAt(0);
const toGzip = promisify(gzip);
const fromGzip = promisify(gunzip);

/** A line of facts and the body, packed as one: gzip's checksum (RFC 1952) covers them both. */
export async function packCopy({ body, ...facts }: Copy): Promise<Buffer> {
  return toGzip(Buffer.concat([Buffer.from(`${JSON.stringify({ format, ...facts })}\n`), body]));
}

/** @throws for anything but a whole copy in the present format */
export async function unpackCopy(bytes: Buffer): Promise<Copy> {
  const plain = await fromGzip(bytes);
  const end = plain.indexOf(lineEnd);
  const { format: _, ...facts } = factsSchema.parse(JSON.parse(plain.toString("utf8", 0, end)));
  return { ...facts, body: plain.subarray(end + 1) };
}

const suffix = ".copy";
/** Below what every file system takes for one name. */
const longestName = 200;

/**
 * Where the copy of a key lies. The name says the key, so that a folder need not be opened file by file to
 * find what is in it. It has small letters only, for file systems that do not tell them from capitals; a
 * key that is too long for one name goes on in folders. A folder by hash in front keeps all of them small.
 */
export function fileOf(key: string): string {
  const spread = createHash("sha1").update(key).digest("hex").slice(0, 2);
  const name = Buffer.from(key)
    .toString("latin1")
    .replace(/[^a-z0-9-]/g, escaped);
  return path.join(spread, ...(name.match(new RegExp(`.{1,${longestName}}`, "g")) ?? [])) + suffix;
}

/** The key of a file that `fileOf` named; null for any other. */
export function keyOf(file: string): string | null {
  if (!file.endsWith(suffix)) return null;
  const [, ...parts] = file.slice(0, -suffix.length).split(path.sep);
  const bytes = parts.join("").replace(/=(..)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, "latin1").toString();
}

const escaped = (character: string) => `=${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
