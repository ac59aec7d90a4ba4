/** A further page of a list, its feed or picture, or an item to be cited: what says so stands below the page itself, which is never at the top. */
const furtherPage =
  /^((?:\/[^/]+){2,})\/(?:[2-9]|[1-9]\d{1,5}|(?:rss|atom)\.xml|citera\.(?:bib|ris)|bild-[\da-f]+\.png)$/;

/**
 * Whether what was announced concerns an address. An address stands for itself, its numbered further
 * pages, its feeds, its picture and files to cite it; one that ends in `/*` for everything below it, and `/*` for everything.
 */
export function covering(announced: Iterable<string>): (address: string) => boolean {
  const said = new Set(announced);
  return (address) => waysToSay(address).some((way) => said.has(way));
}

/** All that can be announced and concerns the address. */
export function waysToSay(address: string): string[] {
  const ways = [address];
  const first = furtherPage.exec(address)?.[1];
  if (first) ways.push(first);
  for (let end = address.indexOf("/"); end !== -1; end = address.indexOf("/", end + 1)) {
    ways.push(`${address.slice(0, end)}/*`);
  }
  return ways;
}
