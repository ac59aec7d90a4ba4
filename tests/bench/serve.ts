import { parseArgs } from "node:util";
import { categoryPage, home, itemPage, rssFeed } from "#lib/addresses.ts";
import { db } from "#lib/db.ts";
import { measureAfterChanges } from "./serve/after-change.ts";
import { inDatabase, openArchive } from "./serve/archives.ts";
import { measureMemory } from "./serve/memory.ts";
import { type Peer, startNext, startNginx, startProcesses } from "./serve/peers.ts";
import { printTargets, type Target } from "./serve/statistics.ts";
import { frontOf, measure, type Server, throughputTargets } from "./serve/throughput.ts";

/**
 * `npm run bench:serve`: what readers get, and what is promised of it, in one run with its peers: plain
 * `next start` over the same build and database, and nginx with the same bytes as a file.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "3" },
    rounds: { type: "string", default: "3" },
    changes: { type: "string", default: "20" },
    /** Also looks at the memory, for so many minutes. */
    memory: { type: "boolean", default: false },
    minutes: { type: "string", default: "10" },
  },
});
const limits = { rounds: Number(values.rounds), seconds: Number(values.seconds) };
const [small, large] = [500, 50_000];
const opened: { close(): Promise<void> }[] = [];
const keep = <T extends { close(): Promise<void> }>(one: T): T => {
  opened.push(one);
  return one;
};

try {
  const targets: Target[] = [];
  console.log(`Opening archives of ${small} and of ${large} published items …`);
  const few = keep(await openArchive(small));
  const many = keep(await openArchive(large));
  const { slug, category } = await inDatabase(many.site, () =>
    db().item.findFirstOrThrow({
      where: { slug: `notis-${small - 1}`, status: "PUBLISHED" },
      select: { slug: true, category: { select: { slug: true } } },
    }),
  );
  const pages = {
    "front page": home,
    "an item": itemPage(slug),
    "a category": categoryPage(category?.slug ?? ""),
    "the feed": rssFeed,
  };
  const servers: Server[] = [frontOf(few), frontOf(many)];
  const add = (name: string, published: number, { urlOf }: Peer) => servers.push({ name, published, urlOf });
  add("two processes", large, keep(await inDatabase(many.site, () => startProcesses(2))));
  for (const archive of [few, many]) {
    const next = keep(await inDatabase(archive.site, () => startNext(archive.site)));
    add("next start", archive.published, next);
  }
  const nginx = await startNginx(many.site, Object.values(pages));
  if (nginx) add("nginx", large, keep(nginx));
  else console.log("nginx is not installed: no comparison with it.");

  targets.push(...throughputTargets(await measure(servers, pages, limits), small, large));
  targets.push(
    ...(await inDatabase(many.site, () => measureAfterChanges(many.site.url, Number(values.changes)))),
  );
  if (values.memory) {
    targets.push(...(await inDatabase(many.site, () => measureMemory(many.site, Number(values.minutes)))));
  }
  console.log("");
  printTargets(targets);
} finally {
  for (const { close } of opened.reverse()) await close();
}
