import type { Archive } from "./archives.ts";
import { get } from "./get.ts";
import { findLoader, type Measured } from "./load.ts";
import type { Peer } from "./peers.ts";
import { median, row, type Target } from "./statistics.ts";

/** What is asked of every server, and how it is called. */
export type Pages = Record<string, string>;

/** A server over an archive; of the site itself, or a peer. */
export interface Server extends Pick<Peer, "urlOf"> {
  name: string;
  published: number;
}

/** By page and by server. */
export type Table = Map<string, Map<string, Measured>>;

const nameOf = (server: string, published: number) => `${server}, ${published} items`;
export const frontOf = ({ published, site }: Archive): Server => ({
  name: "front",
  published,
  urlOf: (page) => site.url + page,
});

const connections = 32;

/** Asks every server for every page, one after the other, in rounds; prints the medians. */
export async function measure(
  servers: Server[],
  pages: Pages,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Table> {
  const loader = findLoader();
  console.log(`\n${connections} connections, gzip, medians of ${rounds} × ${seconds} s by ${loader.name}`);
  const table: Table = new Map();
  for (const [name, page] of Object.entries(pages)) {
    console.log(`\n${row(name, ["requests/s", "p50 ms", "p99 ms", "bytes", "errors"])}`);
    const measured = new Map<string, Measured[]>();
    const bytes = new Map<Server, number>();
    for (const server of servers) bytes.set(server, (await get(server.urlOf(page))).body.length);
    for (let round = 0; round < rounds; round += 1) {
      for (const server of servers) {
        const key = nameOf(server.name, server.published);
        // Each has had time to grow old while the others were asked.
        await get(server.urlOf(page));
        const figures = loader.run(server.urlOf(page), { seconds, connections });
        measured.set(key, [...(measured.get(key) ?? []), figures]);
      }
    }
    const medians = new Map([...measured].map(([key, each]) => [key, medianOf(each)]));
    table.set(name, medians);
    for (const server of servers) {
      const key = nameOf(server.name, server.published);
      const figures = medians.get(key);
      if (figures) console.log(row(key, columnsOf(figures, bytes.get(server) ?? 0)));
    }
  }
  return table;
}

const columnsOf = ({ perSecond, p50, p99, errors }: Measured, bytes: number) => [
  perSecond.toFixed(0),
  p50.toFixed(2),
  p99.toFixed(2),
  String(bytes),
  String(errors),
];

const medianOf = (all: Measured[]): Measured => ({
  perSecond: median(all.map(({ perSecond }) => perSecond)),
  p50: median(all.map(({ p50 }) => p50)),
  p99: median(all.map(({ p99 }) => p99)),
  errors: all.reduce((sum, { errors }) => sum + errors, 0),
});

/** What the figures of a table promise. @param small, large how many items the two archives have */
export function throughputTargets(table: Table, small: number, large: number): Target[] {
  const figures = (page: string, server: string, published: number) =>
    table.get(page)?.get(nameOf(server, published));
  const ratio = (page: string, [one, other]: [string, string]) =>
    (figures(page, one, large)?.perSecond ?? Number.NaN) /
    (figures(page, other, large)?.perSecond ?? Number.NaN);
  const atLeast = (says: string, least: number, found: number): Target[] =>
    Number.isNaN(found) ? [] : [{ says, isMet: found >= least, figure: found.toFixed(2) }];
  const names = [...table.keys()];
  const [front = ""] = names;
  const ours = names.flatMap((page) =>
    [small, large].flatMap((count) => figures(page, "front", count) ?? []),
  );
  const slowest = Math.max(...ours.map(({ p99 }) => p99));
  const errors = ours.reduce((sum, each) => sum + each.errors, 0);
  return [
    ...atLeast("front page, times plain next start, ≥ 25", 25, ratio(front, ["front", "next start"])),
    ...atLeast("front page, part of nginx with the file, ≥ 0.33", 1 / 3, ratio(front, ["front", "nginx"])),
    ...atLeast("the same with two processes, ≥ 0.50", 1 / 2, ratio(front, ["two processes", "nginx"])),
    { says: "p99 of the front, all pages, < 10 ms", isMet: slowest < 10, figure: `${slowest.toFixed(2)} ms` },
    { says: "errors of the front, 0", isMet: errors === 0, figure: String(errors) },
    ...names.map((page) => {
      const part =
        (figures(page, "front", large)?.perSecond ?? 0) / (figures(page, "front", small)?.perSecond ?? 1);
      const says = `${page}, ${large} items to ${small}, 0.85 to 1.15`;
      return { says, isMet: Math.abs(part - 1) <= 0.15, figure: part.toFixed(2) };
    }),
  ];
}
