import { readFileSync } from "node:fs";
import { Agent } from "node:http";
import path from "node:path";
import { itemPage } from "#lib/addresses.ts";
import { db } from "#lib/db.ts";
import type { StartedSite } from "#tests/support/site.ts";
import { get } from "./get.ts";
import { median, row, type Target } from "./statistics.ts";

const addresses = 20_000;
const connections = 32;
const every = 5000;

/**
 * Asks for many different pages for so many minutes, and watches the memory of the process that serves them.
 * Runs in the database of the site.
 */
export async function measureMemory({ url, dataDir }: StartedSite, minutes: number): Promise<Target[]> {
  const items = await db().item.findMany({
    where: { status: "PUBLISHED" },
    select: { slug: true },
    orderBy: { id: "asc" },
    take: addresses,
  });
  const { pid } = JSON.parse(readFileSync(path.join(dataDir, "lock.json"), "utf8"));
  const until = performance.now() + minutes * 60_000;
  const samples: Record<string, number[]> = { VmRSS: [], RssAnon: [] };
  const watching = setInterval(() => {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    for (const [name, values] of Object.entries(samples)) {
      values.push(Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1]) / 1024);
    }
  }, every);
  const { answers, errors } = await ask(
    items.map(({ slug }) => url + itemPage(slug)),
    () => performance.now() < until,
  );
  clearInterval(watching);
  console.log(`\n${items.length} addresses for ${minutes} minutes: ${answers} answers, ${errors} errors`);
  console.log(
    row(
      "memory, MB",
      ["fifth", "2nd fifth", "3rd fifth", "4th fifth", "last fifth"].map((each) => each),
    ),
  );
  return Object.entries(samples).map(([name, values]) => {
    const fifths = [0, 1, 2, 3, 4].map((fifth) =>
      median(values.slice((fifth * values.length) / 5, ((fifth + 1) * values.length) / 5)),
    );
    console.log(
      row(
        name,
        fifths.map((value) => value.toFixed(0)),
      ),
    );
    const growth = (fifths[4] ?? 0) / (fifths[1] ?? 1);
    const says = `${name}, the last fifth of the time to the second, ≤ 1.10`;
    return { says, isMet: growth <= 1.1, figure: growth.toFixed(2) };
  });
}

/** One address after the other, over several connections. A generator of Node will do: making pages takes longer. */
async function ask(urls: string[], goesOn: () => boolean): Promise<{ answers: number; errors: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let answers = 0;
  let errors = 0;
  const one = async () => {
    while (goesOn()) {
      const url = urls[answers % urls.length] ?? "";
      answers += 1;
      const { status } = await get(url, agent).catch(() => ({ status: 0 }));
      if (status !== 200) errors += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  agent.destroy();
  return { answers, errors };
}
