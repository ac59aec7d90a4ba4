import type { IncomingMessage, RequestListener } from "node:http";
import { BlockList, isIP } from "node:net";
import { clientAddressHeader } from "#lib/addresses.ts";

/** What a proxy says about the request that it passes on (RFC 7239 and what was usual before). */
const saidByProxies = /^(x-forwarded-.*|forwarded)$/;

/**
 * Tells the pages who asks, in the header `x-client-address`. The proxies at `trusted` addresses and networks are
 * believed; whatever anybody else claims about where a request comes from is dropped.
 */
export function withClientAddress(handler: RequestListener, trusted: string[]): RequestListener {
  const proxies = listOf(trusted);
  return (request, response) => {
    const { headers, socket } = request;
    const peer = plain(socket.remoteAddress ?? "");
    if (!holds(proxies, peer)) {
      for (const name of Object.keys(headers)) if (saidByProxies.test(name)) delete headers[name];
    }
    headers[clientAddressHeader] = clientOf(peer, forwardedFor(request), proxies);
    handler(request, response);
  };
}

/** From the connection backwards for as long as the one who says where it came from is believed. */
function clientOf(peer: string, hops: string[], proxies: BlockList): string {
  const [next] = hops.slice(-1);
  if (!next || !isIP(next) || !holds(proxies, peer)) return peer;
  return clientOf(next, hops.slice(0, -1), proxies);
}

function forwardedFor({ headers }: IncomingMessage): string[] {
  const given = headers["x-forwarded-for"] ?? "";
  return String(given)
    .split(",")
    .map((hop) => plain(hop.trim()));
}

/** An IPv4 address as such, also where it came over an IPv6 socket. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, "");

function listOf(trusted: string[]): BlockList {
  const list = new BlockList();
  for (const one of trusted) {
    const [address = "", bits] = one.split("/");
    if (bits === undefined) list.addAddress(address, family(address));
    else list.addSubnet(address, Number(bits), family(address));
  }
  return list;
}

const holds = (list: BlockList, address: string) => list.check(address, family(address));
const family = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4");
