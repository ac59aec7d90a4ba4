import { BlockList, isIP } from "node:net";

/** Everything that is not an address of the open internet, by the registries of special-purpose addresses. */
const special = new BlockList();
const networks4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.31.196.0/24",
  "192.52.193.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "192.175.48.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];
/** Within 2000::/3, outside of which nothing is public. */
const networks6 = ["2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"];
const public6 = new BlockList();
public6.addSubnet("2000::", 3, "ipv6");
for (const network of networks4) add(network, "ipv4");
for (const network of networks6) add(network, "ipv6");

function add(network: string, family: "ipv4" | "ipv6") {
  const [address = "", bits] = network.split("/");
  special.addSubnet(address, Number(bits), family);
}

/** Whether an address is one of the open internet: not this machine, not its network, not reserved. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !special.check(address, "ipv4");
    case 6:
      return public6.check(address, "ipv6") && !special.check(address, "ipv6");
    default:
      return false;
  }
}
