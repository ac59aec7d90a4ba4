type Spoilt = "changed" | "removed";
/** Takes in what a flight brought. @param madeAt when its making began (ms since 1970) */
type Land<Made> = (made: Made, madeAt: number, isOutdated: boolean) => void;

interface Flight<Made> {
  /** What happened since it began: what it brings may lack a change, or show what was removed. */
  spoilt: Spoilt | null;
  /** Nobody wants any more what it brings. */
  isAbandoned: boolean;
  result: PromiseWithResolvers<Made>;
}

/** However long changes go on. */
const mostTries = 5;

/** Work that is done once for all who want it at the same time, and again when it was overtaken by a change. */
export class Flights<Made> {
  readonly #running = new Map<string, Flight<Made>>();

  run(path: string, make: () => Promise<Made>, land: Land<Made>): Promise<Made> {
    const running = this.#running.get(path);
    if (running) return running.result.promise;
    const flight: Flight<Made> = { spoilt: null, isAbandoned: false, result: Promise.withResolvers<Made>() };
    this.#running.set(path, flight);
    const { promise, resolve, reject } = flight.result;
    fly(flight, make, land)
      .then(resolve, reject)
      .finally(() => {
        if (this.#running.get(path) === flight) this.#running.delete(path);
      });
    return promise;
  }

  spoil(isMeant: (path: string) => boolean, how: Spoilt): void {
    for (const [path, flight] of this.#running) {
      if (isMeant(path) && flight.spoilt !== "removed") flight.spoilt = how;
    }
  }

  /** When none of those that are under way now is any more, whatever they bring. */
  async settled(): Promise<void> {
    await Promise.allSettled([...this.#running.values()].map(({ result }) => result.promise));
  }

  /** Nobody waits for them any longer; whoever wants the same from now on begins anew. */
  abandon(): void {
    for (const flight of this.#running.values()) {
      flight.isAbandoned = true;
      flight.result.reject(new Error("nobody waits for it any longer"));
    }
    this.#running.clear();
  }
}

/** @throws when it was abandoned, or what is removed may still be on it */
async function fly<Made>(flight: Flight<Made>, make: () => Promise<Made>, land: Land<Made>): Promise<Made> {
  for (let tries = 1; !flight.isAbandoned; tries += 1) {
    flight.spoilt = null;
    const madeAt = Date.now();
    const made = await make();
    if (flight.isAbandoned) break;
    // While an import goes on there is always one more change.
    const isLast = tries >= mostTries;
    if (flight.spoilt === null || (isLast && flight.spoilt === "changed")) {
      land(made, madeAt, flight.spoilt !== null);
      return made;
    }
    if (isLast) break;
  }
  throw new Error("nothing could be made that may be shown");
}
