import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { closeDb, db } from "#lib/db.ts";
import { search } from "#lib/search/published.ts";
import { readSearch } from "#lib/search/schema.ts";
import { seedReference } from "#lib/seed/commands.ts";
import { migrate } from "#server/migrate.ts";
import { startScratchServer } from "#server/postgres/scratch.ts";
import { fillSearch } from "./search/fill-search.ts";
import { questions } from "./search/questions.ts";

/** `npm run bench:search`: 200 questions as specialists ask them, over 50,000 published items, at the server. */
const { values } = parseArgs({
  options: { items: { type: "string", default: "50000" }, rounds: { type: "string", default: "3" } },
});
const promised = 60;
const server = await startScratchServer();
process.env.DATABASE_URL = server.addressOf("postgres");
try {
  await migrate(process.env.DATABASE_URL);
  await seedReference();
  const begun = performance.now();
  await fillSearch(Number(values.items));
  console.log(`${values.items} items are there after ${((performance.now() - begun) / 1000).toFixed(0)} s.`);
  const [{ words, size }] = await db().$queryRaw<[{ words: number; size: string }]>`
    SELECT (SELECT count(*)::int FROM "SearchWord") AS words,
      pg_size_pretty(pg_total_relation_size('"SearchItem"') + pg_total_relation_size('"SearchWord"')) AS size`;
  console.log(`What search keeps: ${words} words, ${size} in all.`);
  const times: { q: string; time: number; total: number }[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const question of questions()) {
      const start = performance.now();
      const { total } = await search(readSearch(question));
      times.push({ q: JSON.stringify(question), time: performance.now() - start, total });
    }
  }
  report(times);
} finally {
  await closeDb();
  await server.close();
}

function report(times: { q: string; time: number; total: number }[]): void {
  const sorted = [...times].sort((a, b) => a.time - b.time);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]?.time ?? 0;
  const found = times.filter(({ total }) => total > 0).length;
  console.log(`${times.length} searches, ${found} of them with hits`);
  console.log(`p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms, max ${at(1).toFixed(1)} ms`);
  console.log(`${at(0.95) <= promised ? "met    " : "MISSED "} p95 ≤ ${promised} ms`);
  console.log("The slowest:");
  for (const { q, time, total } of sorted.slice(-8))
    console.log(`  ${time.toFixed(0)} ms, ${total} hits: ${q}`);
}
