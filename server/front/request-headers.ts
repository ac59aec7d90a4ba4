import type { IncomingMessage } from "node:http";
import { askedHeader, clientAddressHeader } from "#lib/addresses.ts";
import { whoAsks } from "../client-address.ts";

/**
 * What only the parts of Next say to each other, or we to Next: from a client it is forged. By such headers checks
 * were skipped, shared answers poisoned, and a nonce of the client's choice put on scripts.
 */
const internal =
  /^(x-(middleware|nextjs|asylnytt)-.*|(x-)?next-resume.*|x-(now-route-matches|matched-path|action-forwarded|nonce)|content-security-policy(-report-only)?)$/;

/** What a proxy says about the request that it passes on (RFC 7239 and what was usual before). */
const saidByProxies = /^(x-forwarded-.*|forwarded)$/;

/**
 * Makes requests fit to be passed on to Next: drops what a client must not say, and tells the pages who asks and
 * for which address. The proxies at `trusted` addresses and networks are believed about where a request comes from.
 */
export function requestCleaner(trusted: string[]): (request: IncomingMessage) => void {
  const read = whoAsks(trusted);
  // Next reads `headers` alone, neither `rawHeaders` nor `headersDistinct`.
  return ({ headers, socket, url = "" }) => {
    const { address, isTold } = read(socket.remoteAddress ?? "", headers["x-forwarded-for"]);
    for (const name of Object.keys(headers)) {
      if (internal.test(name) || (!isTold && saidByProxies.test(name))) delete headers[name];
    }
    headers[clientAddressHeader] = address;
    // So that logging in leads back there.
    headers[askedHeader] = url;
    // To a program without a name Next sends redirects as a page that only a script would follow.
    headers["user-agent"] ??= "-";
  };
}
