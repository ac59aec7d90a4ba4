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

export interface OrderChange {
  added: string[];
  removed: string[];
  /** Whether what stays has another order. */
  moved: boolean;
}

/** What was done to an order to make it another one. */
export function compareOrders(before: readonly string[], after: readonly string[]): OrderChange {
  const was = new Set(before);
  const is = new Set(after);
  const stayed = after.filter((id) => was.has(id));
  return {
    added: after.filter((id) => !was.has(id)),
    removed: before.filter((id) => !is.has(id)),
    moved: before.filter((id) => is.has(id)).some((id, index) => id !== stayed[index]),
  };
}

/**
 * One thing that an editor does to an edition's order. It names its neighbour, not a number, so that it means
 * the same in an order that somebody else has changed meanwhile.
 */
export type Step =
  /** Adds items, or moves them: before one that stands there, or last. */
  { put: readonly string[]; before: string | null } | { takeOut: readonly string[] };

/** The order after a step. A neighbour that is gone counts as the end. */
export function applyStep(order: readonly string[], step: Step): string[] {
  const touched = new Set("put" in step ? step.put : step.takeOut);
  const rest = order.filter((id) => !touched.has(id));
  if ("takeOut" in step) return rest;
  const index = step.before === null ? -1 : rest.indexOf(step.before);
  return rest.toSpliced(index < 0 ? rest.length : index, 0, ...step.put);
}

/** The steps that lead back from what `step` makes of `order`. */
export function undoStep(order: readonly string[], step: Step): Step[] {
  const touched = "put" in step ? step.put : step.takeOut;
  const added = touched.filter((id) => !order.includes(id));
  const stood = order.filter((id) => touched.includes(id));
  const back = stood.toReversed().map((id) => ({ put: [id], before: order[order.indexOf(id) + 1] ?? null }));
  return added.length > 0 ? [{ takeOut: added }, ...back] : back;
}

/**
 * Where something comes in the whole order when it is to stand at `index` among `group`, which is a part of
 * the order: the neighbour before which it is put.
 */
export function neighbourAt(
  order: readonly string[],
  group: readonly string[],
  id: string,
  index: number,
): string | null {
  const others = group.filter((other) => other !== id);
  const next = others[index];
  if (next !== undefined) return next;
  const rest = order.filter((other) => other !== id);
  const last = others.at(-1);
  return last === undefined ? null : (rest[rest.indexOf(last) + 1] ?? null);
}
