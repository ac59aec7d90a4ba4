import { LRUCache } from "lru-cache";
import { log } from "#lib/log.ts";
import type { Made, Maker } from "./make.ts";
import type { Page } from "./page.ts";
import { Crowded, Turns } from "./turns.ts";

/** After a failure the next try waits so long; in between the last good copy goes out at once. In milliseconds. */
const pause = 1000;
/** Of so many addresses it is known that they failed. */
const mostFailures = 1000;

/** Has pages made, only so many at a time, and knows which could not be. */
export class Making {
  readonly #maker: Maker;
  /** When making a page was tried last and failed. */
  readonly #failed = new LRUCache<string, number>({ max: mostFailures });
  /** Pages that fail, and addresses that somebody makes up, do not take the turns of those that are read. */
  readonly #turns = {
    known: new Turns({ atOnce: 4, waiting: 1000, patience: 1000 }),
    unseen: new Turns({ atOnce: 3, waiting: 1000, patience: 8000 }),
    failed: new Turns({ atOnce: 1, waiting: 0, patience: 0 }),
  };

  constructor(maker: Maker) {
    this.#maker = maker;
  }

  /** How many could not be made when it was last tried. */
  get failing(): number {
    return this.#failed.size;
  }

  hasFailed(path: string): boolean {
    return this.#failed.has(path);
  }

  /** Whether a page that failed may be tried again; who is told so tries it. */
  isDue(path: string): boolean {
    const now = Date.now();
    if (now - (this.#failed.get(path) ?? 0) < pause) return false;
    this.#failed.set(path, now);
    return true;
  }

  /** @param before what there is of the page so far @throws Crowded, or what kept it from being made */
  async page(path: string, before: () => Page | undefined): Promise<Made> {
    const made = await this.#turnsFor(path, before()).take(() => this.#maker.page(path, before()));
    this.#failed.delete(path);
    return made;
  }

  /** Who was not let in did not fail. */
  noteFailure(path: string, error: unknown): void {
    if (error instanceof Crowded) return;
    log.warn({ path, err: error }, "A page could not be made; its last good copy is shown.");
    this.#failed.set(path, Date.now());
  }

  forgetFailures(): void {
    this.#failed.clear();
  }

  #turnsFor(path: string, before: Page | undefined): Turns {
    if (this.#failed.has(path)) return this.#turns.failed;
    return before ? this.#turns.known : this.#turns.unseen;
  }
}
