import { BlockList, isIP } from "node:net";

/** Who asks, and whether it is a trusted proxy that says so. */
interface Asker {
  address: string;
  isTold: boolean;
}

/**
 * Finds out who asks: the connection's other end, or whom the proxies at `trusted` addresses and networks name in
 * `X-Forwarded-For`. Nobody else is believed.
 */
export function whoAsks(trusted: string[]): (connection: string, forwarded?: string | string[]) => Asker {
  const proxies = listOf(trusted);
  return (connection, forwarded = "") => {
    const peer = plain(connection);
    const hops = String(forwarded)
      .split(",")
      .map((hop) => plain(hop.trim()));
    return { address: clientOf(peer, hops, proxies), isTold: holds(proxies, peer) };
  };
}

/** From the connection backwards for as long as the one who says where it came from is believed. */
function clientOf(peer: string, hops: string[], proxies: BlockList): string {
  const [next] = hops.slice(-1);
  if (!next || !isIP(next) || !holds(proxies, peer)) return peer;
  return clientOf(next, hops.slice(0, -1), proxies);
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
