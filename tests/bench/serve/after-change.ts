import { setTimeout as pause } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { categoryPage, home, itemPage, rssFeed, sitemapPart } from "#lib/addresses.ts";
import { dayOf } from "#lib/dates.ts";
import { db } from "#lib/db.ts";
import type { Actor } from "#lib/history/schema.ts";
import { correctItem, publishItems } from "#lib/publishing/commands.ts";
import { get } from "./get.ts";
import { quantile, row, type Target } from "./statistics.ts";

const actor: Actor = { kind: "program", name: "operator" };
/** Time for what is made anew behind the answers, so that no case is helped or hindered by the one before. */
const rest = 1500;

interface Changed {
  id: string;
  version: number;
  slug: string;
  category: { slug: string } | null;
}

type Case = [name: string, change: "publish" | "correct", pageOf: (item: Changed) => string];

const thisYear = String(new Date().getUTCFullYear());
const cases: Case[] = [
  ["front page, an item published", "publish", () => home],
  ["the item itself, published", "publish", ({ slug }) => itemPage(slug)],
  ["its category, an item published", "publish", ({ category }) => categoryPage(category?.slug ?? "")],
  ["the feed, an item published", "publish", () => rssFeed],
  ["the sitemap, an item published", "publish", () => sitemapPart(thisYear)],
  ["the item itself, corrected", "correct", ({ slug }) => itemPage(slug)],
];

/**
 * Publishes and corrects items, one after the other, and asks for one page at once each time: how long it takes
 * from the end of the command until a reader has the page that shows it. Runs in the database of the site.
 */
export async function measureAfterChanges(url: string, rounds: number): Promise<Target[]> {
  const items: Changed[] = await db().item.findMany({
    where: { status: "DRAFT" },
    select: { id: true, version: true, slug: true, category: { select: { slug: true } } },
    take: rounds * cases.length,
    orderBy: { id: "asc" },
  });
  console.log(`\n${row("first request after a change, ms", ["p50", "p95", "max"])}`);
  const targets: Target[] = [];
  for (const [name, change, pageOf] of cases) {
    const times: number[] = [];
    for (const item of items.splice(0, rounds)) {
      if (change === "correct") await publish(item);
      await get(url + pageOf(item));
      await pause(rest);
      const mark = change === "publish" ? item.slug : "Här stod något annat.";
      await (change === "publish" ? publish(item) : correct(item, mark));
      times.push(await untilShown(url + pageOf(item), mark));
    }
    const figures = [0.5, 0.95, 1].map((part) => quantile(times, part).toFixed(1));
    console.log(row(name, figures));
    const says = `first request after a change: ${name}, p50 ≤ 50 ms`;
    targets.push({ says, isMet: quantile(times, 0.5) <= 50, figure: `${figures[0]} ms` });
  }
  return targets;
}

const idOf = ({ id, version }: Changed) => ({ id, version });
const publish = (item: Changed) => publishItems(actor, { items: [idOf(item)] });
const correct = (item: Changed, note: string) =>
  correctItem(actor, { ...idOf(item), date: dayOf(new Date()), note });

async function untilShown(url: string, mark: string): Promise<number> {
  const begun = performance.now();
  for (;;) {
    const { body } = await get(url);
    const time = performance.now() - begun;
    if (gunzipSync(body).includes(mark)) return time;
  }
}
