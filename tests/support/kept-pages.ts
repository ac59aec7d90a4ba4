import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { onTestFinished, vi } from "vitest";
import { readSettings } from "#lib/env.ts";
import { openCopies } from "#server/front/copies.ts";
import { Keeping } from "#server/front/keeping.ts";
import { Maker } from "#server/front/make.ts";
import { bodyOf } from "#server/front/page.ts";
import type { Render } from "#server/front/render.ts";
import { dataDirForThisTest } from "./data-dir.ts";

/** What a reader is shown: words, and from when they are where they are an old copy; or why there are none. */
export type Shown = { words: string; since: number | null } | "missing" | "unavailable";

/** Pages that say what they are told to, kept as the site keeps its own. Time stands still but for `pass`. */
export function keepPages() {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-23T12:00:00Z") });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const folder = path.join(dataDirForThisTest(), "pages");
  /** What pages say; null when there are none, an error when they cannot be made. */
  const site = { says: "one" as string | null | Error, made: [] as string[], holdsBack: Promise.resolve() };
  const render: Render = async (address) => {
    site.made.push(address);
    const { says } = site;
    await site.holdsBack;
    if (says instanceof Error) throw says;
    const body = Buffer.from(says ?? "");
    return { status: says === null ? 404 : 200, type: "text/plain", location: null, body };
  };
  const open = () => {
    const keeping = new Keeping(new Maker(render, readSettings({ NODE_ENV: "test" })), openCopies(folder));
    onTestFinished(() => keeping.close());
    return keeping;
  };
  const keeping = open();

  return {
    site,
    keeping,
    copies: openCopies(folder),
    /** The same after a restart. */
    open,
    pass: (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds),
    /** Until told to go on, no page gets finished. */
    holdBack(): () => void {
      const { promise, resolve } = Promise.withResolvers<void>();
      site.holdsBack = promise;
      return resolve;
    },
    async show(address: string, by = keeping): Promise<Shown> {
      const found = await by.find(address);
      if (typeof found === "string") return found;
      return { words: (await bodyOf(found.page, "identity")).toString(), since: found.since };
    },
  };
}

/** A page of theirs. */
export const page = "/nyheter/x";

/** A site whose database is there, with the page opened once; it would say "two" by now. */
export async function opened() {
  const pages = keepPages();
  pages.keeping.regain();
  await pages.show(page);
  pages.site.says = "two";
  return { ...pages, madeAt: Date.now() };
}

/** Waits for what happens by itself. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setImmediate();
}
