import type { Copies, Copy } from "./copies.ts";

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
  async remove(isMeant: (key: string) => boolean): Promise<string[]> {
    for (const key of this.#waiting.keys()) if (isMeant(key)) this.#waiting.delete(key);
    await this.#current;
    return this.#copies.remove(isMeant);
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
