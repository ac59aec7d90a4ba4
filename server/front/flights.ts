interface Flight<Made> {
  /** Something changed since it began: what it brings may lack that. */
  isSpoiled: boolean;
  landed: Promise<Made>;
}

/** However long changes go on. */
const mostTries = 5;

/** Work that is done once for all who want it at the same time, and again when it was overtaken by a change. */
export class Flights<Made> {
  readonly #running = new Map<string, Flight<Made>>();

  /** @param land is called with what is not spoiled, and when its making began (ms since 1970) */
  run(path: string, make: () => Promise<Made>, land: (made: Made, madeAt: number) => void): Promise<Made> {
    const running = this.#running.get(path);
    if (running) return running.landed;
    const flight = { isSpoiled: false } as Flight<Made>;
    this.#running.set(path, flight);
    flight.landed = fly(flight, make, land).finally(() => this.#running.delete(path));
    return flight.landed;
  }

  spoil(isMeant: (path: string) => boolean): void {
    for (const [path, flight] of this.#running) if (isMeant(path)) flight.isSpoiled = true;
  }
}

async function fly<Made>(
  flight: Flight<Made>,
  make: () => Promise<Made>,
  land: (made: Made, madeAt: number) => void,
): Promise<Made> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    flight.isSpoiled = false;
    const madeAt = Date.now();
    const made = await make();
    if (flight.isSpoiled) continue;
    land(made, madeAt);
    return made;
  }
  throw new Error("changed faster than it could be made");
}
