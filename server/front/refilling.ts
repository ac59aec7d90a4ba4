import { setTimeout as wait } from "node:timers/promises";

/** Whoever opens a page right after a change is served first, in milliseconds. */
const patience = 250;

/** Makes pages anew before anybody asks for them, one after the other. */
export class Refilling {
  readonly #make: (path: string) => Promise<unknown>;
  readonly #waiting = new Set<string>();
  #isPaused = true;
  #isAtWork = false;

  /** @param make never rejects */
  constructor(make: (path: string) => Promise<unknown>) {
    this.#make = make;
  }

  add(paths: string[]): void {
    for (const path of paths) this.#waiting.add(path);
    void this.#work();
  }

  pause(): void {
    this.#isPaused = true;
  }

  go(): void {
    this.#isPaused = false;
    void this.#work();
  }

  async #work(): Promise<void> {
    if (this.#isAtWork) return;
    this.#isAtWork = true;
    await wait(patience);
    for (const path of this.#waiting) {
      if (this.#isPaused) break;
      this.#waiting.delete(path);
      await this.#make(path);
    }
    this.#isAtWork = false;
  }
}
