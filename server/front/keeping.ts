import { setTimeout as pause } from "node:timers/promises";
import { isNamedByContent } from "#lib/read-address.ts";
import type { Copies } from "./copies.ts";
import { CopyWriter } from "./copy-writer.ts";
import { Flights } from "./flights.ts";
import type { Made, Maker } from "./make.ts";
import { Making } from "./making.ts";
import type { Page } from "./page.ts";
import { type Kept, Pages } from "./pages.ts";
import { Refilling } from "./refilling.ts";

/** What can be said to somebody who asks for a page; `since` when it is an old copy, and from when (ms since 1970). */
export type Found = { page: Page; since: number | null } | "missing" | "unavailable";

/** Whether an announcement concerns a path. */
export type IsMeant = (path: string) => boolean;

/** What nobody may be shown any more: everything at some paths, and at others what shows it. */
export interface Removal {
  isMeant: IsMeant;
  where?: { isPossible: IsMeant; shows(body: Buffer): boolean };
}

/** So long after its time a page is shown while it is looked at behind the answer, in milliseconds. */
const overdueAtMost = 10_000;
/** Before a process says that it is ready it makes at most so many pages, and for at most so long, in milliseconds. */
const warming = { most: 1000, patience: 30_000 };
/** How long the end waits for what is being made, in milliseconds. */
const patience = 5000;
/** Enough for some 10,000 pages of a usual size. */
const mostBytes = 128 * 1024 * 1024;

/** Keeps readers' pages and decides when one is made anew. The only cache of the site. */
export class Keeping {
  readonly #maker: Maker;
  readonly #making: Making;
  readonly #copies: Copies;
  readonly #pages = new Pages(mostBytes);
  readonly #flights = new Flights<Made>();
  readonly #writer: CopyWriter;
  readonly #refilling = new Refilling((path) => this.#renew(path));
  /** What was made before may lack changes that nobody heard of. */
  #trustedSince = Number.POSITIVE_INFINITY;
  #isAway = true;
  #isClosing = false;
  /** How many have begun, and ended. */
  #removals = 0;
  /** Those of which there may still be copies. */
  readonly #removing = new Set<Removal>();

  constructor(maker: Maker, copies: Copies) {
    this.#maker = maker;
    this.#making = new Making(maker);
    this.#copies = copies;
    this.#writer = new CopyWriter(copies);
  }

  /** Whether the database is away, as far as is known. */
  get isAway(): boolean {
    return this.#isAway;
  }

  /** What there is in memory, and how many pages cannot be made at present. */
  get kept(): { count: number; bytes: number; failing: number } {
    const { count, bytes } = this.#pages;
    return { count, bytes, failing: this.#making.failing };
  }

  /** Whether copies are being removed; while they are, they are not shown either. */
  get isRemoving(): boolean {
    return this.#removing.size > 0;
  }

  /** The page at a canonical path, at once where that is possible. Never rejects. */
  find(path: string): Found | Promise<Found> {
    const kept = this.#pages.get(path);
    if (!kept) return this.#findElsewhere(path);
    const age = Date.now() - kept.madeAt;
    const isOutdated = kept.isOutdated || kept.madeAt < this.#trustedSince;
    if (!isOutdated && age < kept.freshFor) return { page: kept.page, since: null };
    if (this.#isAway || this.#making.hasFailed(path)) {
      this.#tryAgain(path);
      return old(kept);
    }
    if (isOutdated || age > kept.freshFor + overdueAtMost) return this.#renew(path);
    void this.#renew(path);
    return { page: kept.page, since: null };
  }

  /** These show something else now. `addresses` are made anew before anybody asks, where there are copies of them. */
  change(isMeant: IsMeant, addresses: string[]): void {
    this.#flights.spoil(isMeant, "changed");
    for (const path of this.#pages.matching(isMeant)) {
      const kept = this.#pages.get(path);
      if (kept) kept.isOutdated = true;
    }
    void this.#refillKnown(addresses);
  }

  /** No copy of what is removed is used again; where there was one, the page is made anew. */
  async remove(removal: Removal): Promise<void> {
    const { isMeant, where } = removal;
    const isPossible = (path: string) => isMeant(path) || where?.isPossible(path) === true;
    this.#removals += 1;
    this.#removing.add(removal);
    this.#flights.spoil(isPossible, "removed");
    const inMemory = this.#pages.matching(isMeant);
    this.#forget(isPossible);
    const onDisk = await this.#writer.remove(removal);
    // What was read before it was gone, and comes in now, is none of those any more.
    this.#removals += 1;
    this.#removing.delete(removal);
    // What was made meanwhile may have lost its new copy with the old ones.
    this.#forget(isMeant);
    this.#refilling.add([...new Set([...inMemory, ...onDisk])]);
  }

  #forget(isMeant: IsMeant): void {
    for (const path of this.#pages.matching(isMeant)) this.#pages.delete(path);
  }

  /** The database is away: nobody hears of changes, and nobody waits for it any longer. */
  lose(): void {
    this.#isAway = true;
    this.#trustedSince = Number.POSITIVE_INFINITY;
    this.#refilling.pause();
    this.#flights.abandon();
  }

  /** It is back, and what was missed has been removed. */
  regain(): void {
    this.#isAway = false;
    this.#making.forgetFailures();
    this.#trustedSince = Date.now();
    this.#refilling.go();
  }

  /**
   * Makes the pages that readers opened last, before whoever shares out requests sends some here: all at once they
   * would be more than can be made. Ends early when time is up, or the database is away. Never rejects.
   */
  async warmUp(): Promise<void> {
    const end = Date.now() + warming.patience;
    for (const path of await this.#copies.latest(warming.most)) {
      if (this.#isAway || this.#isClosing || Date.now() > end) return;
      if (!this.#pages.get(path)) await this.#renew(path);
    }
  }

  /** When what is being made is done, within reason, and all copies have been written. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#refilling.pause();
    await Promise.race([this.#flights.settled(), pause(patience, undefined, { ref: false })]);
    await this.#writer.done();
  }

  async #findElsewhere(path: string): Promise<Found> {
    if (this.#isAway) {
      const kept = await this.#fromDisk(path);
      return kept ? old(kept) : "unavailable";
    }
    if (!this.#making.hasFailed(path)) return this.#renew(path);
    this.#tryAgain(path);
    const kept = await this.#fromDisk(path);
    return kept ? old(kept) : "unavailable";
  }

  /** Behind the answer, once in a while, and only where there is something to try. */
  #tryAgain(path: string): void {
    if (!this.#isAway && this.#making.isDue(path)) void this.#renew(path);
  }

  async #renew(path: string): Promise<Found> {
    try {
      const made = await this.#make(path);
      return made ? { page: made.page, since: null } : "missing";
    } catch {
      const kept = this.#pages.get(path) ?? (await this.#fromDisk(path));
      return kept ? old(kept) : "unavailable";
    }
  }

  /** For all who want it at the same time. */
  #make(path: string): Promise<Made> {
    const make = async () => {
      try {
        return await this.#making.page(path, () => this.#pages.get(path)?.page);
      } catch (error) {
        if (!this.#isAway) this.#making.noteFailure(path, error);
        throw error;
      }
    };
    return this.#flights.run(path, make, (...made) => this.#land(path, ...made));
  }

  #land(path: string, made: Made, madeAt: number, isOutdated: boolean): void {
    if (made === null || isOneOfMany(path, made.page)) {
      this.#pages.delete(path);
      this.#writer.removeOne(path);
      return;
    }
    const { page, content } = made;
    const isNew = this.#pages.get(path)?.page.etag !== page.etag;
    this.#pages.set(path, page, madeAt, isOutdated);
    if (isNew) this.#writer.put({ key: path, ...content, madeAt });
    else void this.#copies.touch(path);
  }

  async #fromDisk(path: string): Promise<Kept | undefined> {
    const before = this.#removals;
    const copy = await this.#copies.read(path);
    if (!copy || this.#isBeingRemoved(path, copy.body)) return undefined;
    const page = await this.#maker.of(path, copy, copy.madeAt);
    // Meanwhile it may have been made anew, or have become what nobody may see.
    if (before === this.#removals && !this.#pages.get(path)) this.#pages.set(path, page, copy.madeAt);
    return this.#pages.get(path);
  }

  #isBeingRemoved(path: string, body: Buffer): boolean {
    return [...this.#removing].some(
      ({ isMeant, where }) => isMeant(path) || (where?.isPossible(path) && where.shows(body)),
    );
  }

  async #refillKnown(addresses: string[]): Promise<void> {
    for (const path of addresses) {
      if (this.#pages.get(path) ?? (await this.#fromDisk(path))) this.#refilling.add([path]);
    }
  }
}

/** What has moved has done so with a million numbered pages, there or not, and under every name of a picture: no place is given to those. */
const isOneOfMany = (path: string, { location }: Page) =>
  location !== null && (/\/\d+$/.test(path) || isNamedByContent(path));

const old = ({ page, madeAt }: Kept): Found => ({ page, since: madeAt });
