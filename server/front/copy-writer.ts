import type { Copies, Copy } from "./copies.ts";

/** Writes copies to disk one after the other, behind the answers; of one page only the latest. */
export class CopyWriter {
  readonly #copies: Copies;
  readonly #waiting = new Map<string, Copy>();
  #writing: Promise<void> | null = null;
  #current: Promise<void> | null = null;

  constructor(copies: Copies) {
    this.#copies = copies;
  }

  put(copy: Copy): void {
    this.#waiting.set(copy.key, copy);
    this.#writing ??= this.#write();
  }

  /** Also what is being written just now. @returns the keys of those that were there */
  async remove(isMeant: (key: string) => boolean): Promise<string[]> {
    for (const key of this.#waiting.keys()) if (isMeant(key)) this.#waiting.delete(key);
    await this.#current;
    return this.#copies.remove(isMeant);
  }

  async removeOne(key: string): Promise<void> {
    this.#waiting.delete(key);
    await this.#current;
    await this.#copies.removeOne(key);
  }

  /** When everything has been written. */
  async done(): Promise<void> {
    await this.#writing;
  }

  async #write(): Promise<void> {
    // What is put in meanwhile comes last, and has its turn too.
    for (const [key, copy] of this.#waiting) {
      this.#waiting.delete(key);
      this.#current = this.#copies.write(copy);
      await this.#current;
    }
    this.#writing = null;
  }
}
