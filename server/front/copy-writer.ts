import type { Copies, Copy } from "./copies.ts";
import type { Removal } from "./keeping.ts";

/** Each waits most of its time for its turn among the pages that are being made. */
const atOnce = 16;
/** Their bodies are in memory, beside the store: a disk that is slower than readers are must not fill it. */
const mostWaiting = 1000;

/** Writes copies to disk, or removes them, behind the answers; of one page one after the other, and the latest counts. */
export class CopyWriter {
  readonly #copies: Copies;
  readonly #waiting = new Map<string, Copy | null>();
  readonly #running = new Map<string, Promise<void>>();

  constructor(copies: Copies) {
    this.#copies = copies;
  }

  /** Where too many are waiting it is left out: the copy of before, if there is one, stays the last. */
  put(copy: Copy): void {
    if (this.#waiting.size < mostWaiting || this.#waiting.has(copy.key)) this.#add(copy.key, copy);
  }

  removeOne(key: string): void {
    this.#add(key, null);
  }

  /** Also what is being written just now. @returns the keys of those that were there */
  async remove({ isMeant, where }: Removal): Promise<string[]> {
    for (const [key, copy] of this.#waiting) {
      const isGone = isMeant(key) || (copy && where?.isPossible(key) && where.shows(copy.body));
      if (isGone) this.#waiting.delete(key);
    }
    await Promise.all(this.#running.values());
    const removed = await this.#copies.remove(isMeant);
    if (!where) return removed;
    return [...removed, ...(await this.#copies.removeWhere(where.isPossible, where.shows))];
  }

  /** When everything has been written. */
  async done(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.values());
  }

  #add(key: string, copy: Copy | null): void {
    this.#waiting.set(key, copy);
    this.#writeMore();
  }

  #writeMore(): void {
    for (const [key, copy] of this.#waiting) {
      if (this.#running.size >= atOnce) return;
      if (this.#running.has(key)) continue;
      this.#waiting.delete(key);
      const work = copy ? this.#copies.write(copy) : this.#copies.removeOne(key);
      const ended = work.then(() => {
        this.#running.delete(key);
        this.#writeMore();
      });
      this.#running.set(key, ended);
    }
  }
}
