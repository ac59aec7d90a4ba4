import { lookup as resolve } from "node:dns";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address.ts";

export interface Limits {
  ports: string[];
  mayConnect: (address: string) => boolean;
  hops: number;
  milliseconds: number;
  bytes: number;
}

export const limits: Limits = {
  /** An address that names no port has none: it is its scheme's own. */
  ports: ["", "80", "443"],
  mayConnect: isPublicAddress,
  hops: 5,
  milliseconds: 10_000,
  bytes: 2_000_000,
};

interface Asking {
  method: "GET" | "POST";
  headers: Record<string, string>;
  body?: string;
}

/**
 * The only way by which the site asks anything of another one: a single request, which leads nowhere else. The
 * address is checked when the connection is made, so that a name cannot lead somewhere else the second time it is
 * asked for.
 * @throws whatever keeps it from being answered
 */
export function ask(
  address: string,
  { method, headers, body }: Asking,
  within: Limits,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const url = checked(address, within);
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolved, rejected) => {
    request(url, {
      method,
      signal,
      agent: false,
      lookup: lookupWithin(within.mayConnect),
      headers: { ...headers, "user-agent": "Asylnytt" },
    })
      .on("response", resolved)
      .on("error", rejected)
      .end(body);
  });
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
