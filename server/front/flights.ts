interface Flight<Made> {
  /** Something changed since it began: what it brings may lack that. */
  isSpoiled: boolean;
  /** Nobody wants any more what it brings. */
  isAbandoned: boolean;
  result: PromiseWithResolvers<Made>;
}

/** However long changes go on. */
const mostTries = 5;

/** Work that is done once for all who want it at the same time, and again when it was overtaken by a change. */
export class Flights<Made> {
  readonly #running = new Map<string, Flight<Made>>();

  /** @param land is called with what is not spoiled, and when its making began (ms since 1970) */
  run(path: string, make: () => Promise<Made>, land: (made: Made, madeAt: number) => void): Promise<Made> {
    const running = this.#running.get(path);
    if (running) return running.result.promise;
    const flight = { isSpoiled: false, isAbandoned: false, result: Promise.withResolvers<Made>() };
    this.#running.set(path, flight);
    const { promise, resolve, reject } = flight.result;
    fly(flight, make, land)
      .then(resolve, reject)
      .finally(() => {
        if (this.#running.get(path) === flight) this.#running.delete(path);
      });
    return promise;
  }

  spoil(isMeant: (path: string) => boolean): void {
    for (const [path, flight] of this.#running) if (isMeant(path)) flight.isSpoiled = true;
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

async function fly<Made>(
  flight: Flight<Made>,
  make: () => Promise<Made>,
  land: (made: Made, madeAt: number) => void,
): Promise<Made> {
  for (let tries = 0; tries < mostTries && !flight.isAbandoned; tries += 1) {
    flight.isSpoiled = false;
    const madeAt = Date.now();
    const made = await make();
    if (flight.isSpoiled || flight.isAbandoned) continue;
    land(made, madeAt);
    return made;
  }
  throw new Error("changed faster than it could be made");
}
