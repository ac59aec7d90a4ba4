import { randomInt } from "node:crypto";
import { LRUCache } from "lru-cache";
import { isNamedByContent } from "#lib/read-address.ts";
import type { Page } from "./page.ts";

/** A page in memory, and what is known of how good it still is. */
export interface Kept {
  page: Page;
  /** When its making began; what changed since may be missing from it. */
  madeAt: number;
  /** Something on it has changed. */
  isOutdated: boolean;
  /** So long it is shown without a second look, in milliseconds, unless there is word of a change. */
  freshFor: number;
}

/**
 * Of every change there is word. What nobody has told of, such as a new day, is found after so long, in
 * milliseconds: for each page at a time of its own, since all at once they would keep readers waiting.
 */
const lookedAtAfter = { least: 30_000, most: 90_000 };

/** Pages in memory, least recently used out first. */
export class Pages {
  readonly #kept: LRUCache<string, Kept>;

  constructor(mostBytes: number) {
    this.#kept = new LRUCache({ maxSize: mostBytes, sizeCalculation: ({ page }) => page.bytes });
  }

  get count(): number {
    return this.#kept.size;
  }

  get bytes(): number {
    return this.#kept.calculatedSize;
  }

  get(path: string): Kept | undefined {
    return this.#kept.get(path);
  }

  set(path: string, page: Page, madeAt: number, isOutdated = false): void {
    // Until something is said of it, it is what its address says.
    const isLasting = page.status === 200 && isNamedByContent(path);
    const freshFor = isLasting
      ? Number.POSITIVE_INFINITY
      : randomInt(lookedAtAfter.least, lookedAtAfter.most);
    this.#kept.set(path, { page, madeAt, isOutdated, freshFor });
  }

  delete(path: string): void {
    this.#kept.delete(path);
  }

  /** @returns the paths of those that an announcement concerns */
  matching(isMeant: (path: string) => boolean): string[] {
    return [...this.#kept.keys()].filter(isMeant);
  }
}
