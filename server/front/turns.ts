/** Whoever wanted this was not let in: too many are waiting, or it took too long. */
export class Crowded extends Error {
  override readonly name = "Crowded";
}

interface Limits {
  /** How many do it at the same time. */
  atOnce: number;
  /** How many may wait for that, and how long, in milliseconds. */
  waiting: number;
  patience: number;
}

/** Lets only so many do something at the same time. */
export class Turns {
  readonly #limits: Limits;
  /** Who is let in next, first come, first served. */
  readonly #waiting = new Set<() => void>();
  #busy = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Does it when it is its turn. @throws Crowded when that does not come, or what `work` throws */
  async take<Done>(work: () => Promise<Done>): Promise<Done> {
    if (this.#busy < this.#limits.atOnce) this.#busy += 1;
    else await this.#wait();
    try {
      return await work();
    } finally {
      const [next] = this.#waiting;
      if (next) next();
      else this.#busy -= 1;
    }
  }

  /** Takes over the place of whoever lets it in. */
  #wait(): Promise<void> {
    const { waiting, patience } = this.#limits;
    if (this.#waiting.size >= waiting) throw new Crowded();
    return new Promise((resolve, reject) => {
      const letIn = () => {
        clearTimeout(late);
        this.#waiting.delete(letIn);
        resolve();
      };
      const late = setTimeout(() => {
        this.#waiting.delete(letIn);
        reject(new Crowded());
      }, patience);
      this.#waiting.add(letIn);
    });
  }
}
