import type { Copies, Copy } from "./copies.ts";
import type { Removal } from "./keeping.ts";

/** Writes copies to disk, or removes them, one after the other behind the answers; of one page the latest counts. */
export class CopyWriter {
  readonly #copies: Copies;
  readonly #waiting = new Map<string, Copy | null>();
  #writing: Promise<void> | null = null;
  #current: Promise<void> | null = null;

  constructor(copies: Copies) {
    this.#copies = copies;
  }

  put(copy: Copy): void {
    this.#add(copy.key, copy);
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
    await this.#current;
    const removed = await this.#copies.remove(isMeant);
    if (!where) return removed;
    return [...removed, ...(await this.#copies.removeWhere(where.isPossible, where.shows))];
  }

  /** When everything has been written. */
  async done(): Promise<void> {
    await this.#writing;
  }

  #add(key: string, copy: Copy | null): void {
    this.#waiting.set(key, copy);
    this.#writing ??= this.#write();
  }

  async #write(): Promise<void> {
    // What is put in meanwhile comes last, and has its turn too.
    for (const [key, copy] of this.#waiting) {
      this.#waiting.delete(key);
      this.#current = copy ? this.#copies.write(copy) : this.#copies.removeOne(key);
      await this.#current;
    }
    this.#writing = null;
  }
}
