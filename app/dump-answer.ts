import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import Negotiator from "negotiator";
import { connection } from "next/server";
import { openDump } from "#lib/dumps/current-dump.ts";
import { type DumpFormat, formats } from "#lib/dumps/formats.ts";
import { text } from "#lib/text/catalogue.ts";

/** A file with all items; whoever has it already is told so. It is asked about again each time: something may be gone. */
export async function answerDump(request: Request, format: DumpFormat): Promise<Response> {
  await connection();
  const { opened, madeAt, hash } = await openDump(format);
  const etag = `W/"${hash}"`;
  const headers = new Headers({
    etag,
    "last-modified": madeAt.toUTCString(),
    "cache-control": "public, no-cache",
    vary: "Accept-Encoding",
    link: `<${text.openData.licenceUrl}>; rel="license"`,
  });
  const known = request.headers.get("if-none-match")?.split(",") ?? [];
  const hasIt = known.some((tag) => tag.trim() === etag || tag.trim() === "*");
  headers.set("content-type", formats[format].type);
  const encodings = new Negotiator({ headers: Object.fromEntries(request.headers) });
  const isPackedWanted = encodings.encoding(["gzip", "identity"]) === "gzip";
  if (isPackedWanted) headers.set("content-encoding", "gzip");
  if (hasIt || request.method === "HEAD") {
    await opened.close();
    return new Response(null, { status: hasIt ? 304 : 200, headers });
  }
  const packed = opened.createReadStream();
  const sent = isPackedWanted ? packed : packed.compose(createGunzip());
  return new Response(Readable.toWeb(sent) as ReadableStream, { headers });
}
