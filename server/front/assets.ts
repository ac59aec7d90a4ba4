import type { Copies } from "./copies.ts";
import { Flights } from "./flights.ts";
import type { Made, Maker } from "./make.ts";
import type { Page } from "./page.ts";
import { Pages } from "./pages.ts";

/**
 * The files of the build. They never change at their address; those of former builds are kept on disk, for
 * pages that were loaded, or copied, before the present one.
 */
export class Assets {
  readonly #maker: Maker;
  readonly #copies: Copies;
  readonly #files = new Pages(32 * 1024 * 1024);
  readonly #flights = new Flights<Made>();

  constructor(maker: Maker, copies: Copies) {
    this.#maker = maker;
    this.#copies = copies;
  }

  /** Null for what is in no build. */
  find(path: string): Page | Promise<Page | null> {
    return this.#files.get(path)?.page ?? this.#make(path);
  }

  async #make(path: string): Promise<Page | null> {
    const make = () => this.#maker.page(path);
    const made = await this.#flights
      .run(path, make, (done, at) => this.#land(path, done, at))
      .catch(() => null);
    if (made) return made.page;
    const copy = await this.#copies.read(path);
    if (!copy) return null;
    const page = await this.#maker.of(path, copy);
    this.#files.set(path, page, copy.madeAt);
    return page;
  }

  #land(path: string, made: Made, madeAt: number): void {
    if (!made) return;
    this.#files.set(path, made.page, madeAt);
    void this.#copies.write({ key: path, ...made.content, madeAt });
  }
}
