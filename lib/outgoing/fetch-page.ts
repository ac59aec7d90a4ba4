import { lookup as resolve } from "node:dns";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { Problem } from "#lib/errors.ts";
import { isPublicAddress } from "./public-address.ts";

/**
 * The only way by which the site asks anything of another one. An address is checked when the connection is
 * made, at every hop, so that a name cannot lead somewhere else the second time it is asked for.
 */
export interface FetchedPage {
  url: string;
  contentType: string;
  bytes: Buffer;
}

export interface Limits {
  ports: string[];
  mayConnect: (address: string) => boolean;
  hops: number;
  milliseconds: number;
  bytes: number;
}

const limits: Limits = {
  /** An address that names no port has none: it is its scheme's own. */
  ports: ["", "80", "443"],
  mayConnect: isPublicAddress,
  hops: 5,
  milliseconds: 10_000,
  bytes: 2_000_000,
};

/** Fetches a page, following redirects. @throws Problem `page.unreachable` for whatever reason */
export async function fetchPage(address: string, given: Partial<Limits> = {}): Promise<FetchedPage> {
  const within = { ...limits, ...given };
  const signal = AbortSignal.timeout(within.milliseconds);
  let url = address;
  try {
    for (let hop = 0; hop <= within.hops; hop += 1) {
      const response = await ask(checked(url, within), within, signal);
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && headers.location) {
        response.destroy();
        url = new URL(headers.location, url).href;
        continue;
      }
      if (statusCode !== 200) throw refused(`status ${statusCode}`, response);
      const bytes = await readBytes(response, within.bytes, signal);
      return { url, contentType: headers["content-type"] ?? "", bytes };
    }
    throw new Error("too many redirects");
  } catch (error) {
    throw new Problem("page.unreachable", { host: hostOf(address) }, { cause: error });
  }
}

function checked(address: string, { ports, mayConnect }: Limits): URL {
  const url = new URL(address);
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  if (!isWeb || !ports.includes(url.port)) throw new Error("not a web address");
  if (url.username || url.password) throw new Error("an address with a password");
  // A literal address is connected to without being looked up.
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(literal) && !mayConnect(literal)) throw new Error("not a public address");
  return url;
}

function ask(url: URL, { mayConnect }: Limits, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolved, rejected) => {
    request(url, {
      signal,
      agent: false,
      lookup: lookupWithin(mayConnect),
      // Nothing else is asked for and nothing else is undone; other ways of packing have had holes.
      headers: {
        "accept-encoding": "gzip",
        accept: "text/html,application/xhtml+xml",
        "user-agent": "Asylnytt",
      },
    })
      .on("response", resolved)
      .on("error", rejected)
      .end();
  });
}

/** Looks a name up and refuses it when any of its addresses is not to be connected to. */
const lookupWithin =
  (mayConnect: Limits["mayConnect"]): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const [first] = found;
      if (!first || !found.every(({ address }) => mayConnect(address))) {
        return callback(new Error("not a public address"), []);
      }
      if (options.all) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };

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
