import type { IncomingMessage } from "node:http";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { Problem } from "#lib/errors.ts";
import { ask, type Limits, limits } from "./ask.ts";

export interface FetchedPage {
  url: string;
  contentType: string;
  bytes: Buffer;
}

// Nothing else is asked for and nothing else is undone; other ways of packing have had holes.
const headers = { "accept-encoding": "gzip", accept: "text/html,application/xhtml+xml" };

/** Fetches a page, following redirects, each of which is checked anew. @throws Problem `page.unreachable` for whatever reason */
export async function fetchPage(address: string, given: Partial<Limits> = {}): Promise<FetchedPage> {
  const within = { ...limits, ...given };
  const signal = AbortSignal.timeout(within.milliseconds);
  let url = address;
  try {
    for (let hop = 0; hop <= within.hops; hop += 1) {
      const response = await ask(url, { method: "GET", headers }, within, signal);
      const { statusCode = 0 } = response;
      const { location, "content-type": contentType = "" } = response.headers;
      if (statusCode >= 300 && statusCode < 400 && location) {
        response.destroy();
        url = new URL(location, url).href;
        continue;
      }
      if (statusCode !== 200) throw refused(`status ${statusCode}`, response);
      const bytes = await readBytes(response, within.bytes, signal);
      return { url, contentType, bytes };
    }
    throw new Error("too many redirects");
  } catch (error) {
    throw new Problem("page.unreachable", { host: hostOf(address) }, { cause: error });
  }
}

async function readBytes(response: IncomingMessage, most: number, signal: AbortSignal): Promise<Buffer> {
  const encoding = response.headers["content-encoding"]?.toLowerCase();
  if (encoding && encoding !== "gzip" && encoding !== "identity")
    throw refused(`packed as ${encoding}`, response);
  const chunks: Buffer[] = [];
  let length = 0;
  const collect = async (stream: AsyncIterable<Buffer>) => {
    for await (const chunk of stream) {
      length += chunk.length;
      if (length > most) throw new Error("too large");
      chunks.push(chunk);
    }
  };
  if (encoding === "gzip") await pipeline(response, createGunzip(), collect, { signal });
  else await pipeline(response, collect, { signal });
  return Buffer.concat(chunks);
}

function refused(reason: string, response: IncomingMessage): Error {
  response.destroy();
  return new Error(reason);
}

const hostOf = (address: string) =>
  URL.canParse(address) ? new URL(address).hostname : address.slice(0, 100);
