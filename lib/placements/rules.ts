/**
 * The order of an edition's items when those of a page are placed among them. What is placed already keeps
 * its order; what is new comes after the one that precedes it on the page, or before the one that
 * follows it, or else last.
 */
export function mergeOrder(placed: readonly string[], page: readonly string[]): string[] {
  const order = [...placed];
  const known = new Set(placed);
  for (const [index, id] of page.entries()) {
    if (known.has(id)) continue;
    const before = page[index - 1];
    const next = before === undefined ? page.find((other) => known.has(other)) : undefined;
    const position =
      before !== undefined ? order.indexOf(before) + 1 : next ? order.indexOf(next) : order.length;
    order.splice(position, 0, id);
    known.add(id);
  }
  return order;
}
