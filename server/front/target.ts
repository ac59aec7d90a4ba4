import type { IncomingMessage } from "node:http";

/** Whom a request is meant for, and what it asks for there. */
export interface Target {
  /** In small letters, with the port where one is given; empty only where HTTP/1.0 does without. */
  host: string;
  /** Path and query, or `*`. */
  address: string;
}

/** A request that a proxy may send; what it says of the host counts more than the header `Host`. */
const whole = /^https?:\/\/([^/?#]*)(.*)$/i;

/** A name or an IP address, and a port. No user: that is how links pretend to lead elsewhere. */
const plainHost = /^[a-z\d._-]+(:\d*)?$|^\[[a-f\d:.]+\](:\d*)?$/;

/** Reads where a request goes (RFC 9112, 3.2 and 3.3). Null when it names no host, several, or what is none. */
export function readTarget({ url = "", headers, rawHeaders, httpVersion }: IncomingMessage): Target | null {
  const hosts = countOfHosts(rawHeaders);
  if (hosts === 0 && httpVersion === "1.0" && url.startsWith("/")) return { host: "", address: url };
  if (hosts !== 1) return null;
  const [, named = headers.host ?? "", rest = url] = whole.exec(url) ?? [];
  const host = named.toLowerCase();
  if (!plainHost.test(host)) return null;
  return { host, address: rest === "" || rest.startsWith("?") ? `/${rest}` : rest };
}

/** Of several, `headers` would hold the first alone. */
function countOfHosts(rawHeaders: string[]): number {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at];
    if (name?.length === 4 && name.toLowerCase() === "host") count += 1;
  }
  return count;
}
