/** The wish that the process ends, and what is to be undone then, latest first. */
export class Stopping {
  readonly #undo: (() => void | Promise<void>)[] = [];
  readonly #wish = new AbortController();

  /** Aborts when the process shall stop: ends what is still being waited for. */
  get signal(): AbortSignal {
    return this.#wish.signal;
  }

  wish(): void {
    this.#wish.abort();
  }

  onStop(undo: () => void | Promise<void>): void {
    this.#undo.push(undo);
  }

  /** Undoes everything; one thing that fails does not keep the others. */
  async undo(): Promise<void> {
    for (const undo of this.#undo.splice(0).reverse()) {
      try {
        await undo();
      } catch (error) {
        console.error(error);
      }
    }
  }
}

/**
 * Ends the process, and says so to the one that started it, which need not wait: where the system still looks for a
 * name, Node stays until that is given up, which takes minutes where nothing answers.
 */
export function leave(code: number): void {
  const end = () => process.exit(code);
  if (process.connected) process.send?.({ ended: code }, end);
  else end();
}

/** A press of Ctrl-C may arrive several times, from the terminal and through npm; later than this it is another press. */
const samePress = 1000;
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Calls `stop` at the first Ctrl-C, SIGTERM or end of what started us, and `force` at a second one.
 * @returns how not to listen any more
 */
export function onSignal(stop: () => void, force: () => void): () => void {
  let first: number | undefined;
  const heard = () => {
    if (first === undefined) {
      first = performance.now();
      stop();
    } else if (performance.now() - first > samePress) force();
  };
  // The process that started us is gone, and with it the terminal that could have told us.
  const abandoned = () => first ?? heard();
  for (const signal of signals) process.on(signal, heard);
  process.on("disconnect", abandoned);
  return () => {
    for (const signal of signals) process.off(signal, heard);
    process.off("disconnect", abandoned);
  };
}
