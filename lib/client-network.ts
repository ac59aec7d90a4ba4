/** The network by which a client is counted: whoever has one IPv6 address has 2^64 of them. */
export const networkOf = (address: string) =>
  address.includes(":") ? groups(address).slice(0, 4).join(":") : address;

function groups(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const before = head.split(":").filter(Boolean);
  const behind = tail?.split(":").filter(Boolean) ?? [];
  return [...before, ...Array(Math.max(0, 8 - before.length - behind.length)).fill("0"), ...behind];
}
