import { rmSync } from "node:fs";
import { fillItems } from "./fill-items.ts";

/**
 * `npm run bench:newsroom`: what an editor waits for with 50,000 items, at the server: the list, its filters,
 * opening an item, saving it, checking while typing, quick find. Over HTTP, on a site of its own.
 */
const count = Number(process.argv[2] ?? 50_000);
const rounds = 60;

// The settings of the site, before what reads them.
const { startSite } = await import("#tests/support/site.ts");
const site = await startSite({ SAMPLE: "sample", JOBS: "off" });
try {
  const { workInDatabaseOf } = await import("#tests/support/site-database.ts");
  workInDatabaseOf(site);
  const { db, closeDb } = await import("#lib/db.ts");
  const { cookieOf, createEditor } = await import("#tests/support/log-in.ts");
  const { callAction, readServerActions } = await import("#tests/support/server-actions.ts");
  const { readContents } = await import("#lib/items/commands.ts");

  const editor = await createEditor("EDITOR");
  const cookie = await cookieOf(editor);
  await fillItems(count, editor.id);
  const actions = new Map(readServerActions().map((action) => [action.name, action]));
  const headers = { cookie, origin: site.url };

  const open = async (path: string) => {
    const response = await fetch(site.url + path, { headers: { cookie } });
    await response.text();
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  };
  const call = async (name: string, input: unknown) => {
    const action = actions.get(name);
    if (!action) throw new Error(`there is no action ${name}`);
    const { status, code } = await callAction(site.url, action, input, headers);
    if (status !== 200 || code) throw new Error(`${name}: ${status} ${code}`);
  };

  const category = await db().category.findFirstOrThrow({ where: { items: { some: {} } } });
  const source = await db().source.findFirstOrThrow({ where: { items: { some: {} } } });
  const drafts = await db().item.findMany({
    where: { status: "DRAFT" },
    take: rounds,
    orderBy: { id: "asc" },
  });
  const draftAt = (round: number) => drafts[round % drafts.length] ?? drafts[0];
  const cases: Record<string, (round: number) => Promise<void>> = {
    "the desk": () => open("/admin"),
    "quick find": (round) =>
      call("find", { text: ["lampedusa", "frontex boden", "49999", "24 mars 2021"][round % 4] }),
    list: () => open("/admin/items"),
    "a page far down": () =>
      open("/admin/items?after=2010-01-01T00:00:00.000Z_00000000-0000-0000-0000-000000000000"),
    "filter: drafts": () => open("/admin/items?status=DRAFT"),
    "filter: words": (round) =>
      open(`/admin/items?text=${["lampedusa", "frontex boden", "49999", "malmö"][round % 4]}`),
    "filter: category": () => open(`/admin/items?category=${category.id}`),
    "filter: source": () => open(`/admin/items?source=${source.id}`),
    "filter: no edition": () => open("/admin/items?edition=none"),
    "filter: four at once": () =>
      open(
        `/admin/items?text=malm%C3%B6&kind=PRESS&category=${category.id}&status=PUBLISHED&editor=${editor.id}`,
      ),
    "open an item": (round) => open(`/admin/items/${draftAt(round)?.id}`),
    "save an item": async (round) => {
      const item = draftAt(round);
      if (!item) return;
      const content = (await readContents(db(), [item])).get(item.id);
      await call("saveItem", {
        id: item.id,
        version: item.version,
        content: { ...content, lead: `Ändrad till version ${item.version}.` },
      });
      item.version += 1;
    },
    "check while typing": (round) =>
      call("checkTyped", {
        id: draftAt(round)?.id,
        title: `Migrationsverket redovisar mottagandet i Malmö ${round}`,
        urls: [`https://www.example.org/${round}/`],
        text: "Antalet ansökningar väntas öka under hösten.",
      }),
  };

  console.log(`${count} items, ${rounds} requests each, milliseconds at the server's door`);
  for (const [name, run] of Object.entries(cases)) {
    const times: number[] = [];
    for (let round = -5; round < rounds; round += 1) {
      const begun = performance.now();
      await run(Math.max(round, 0));
      if (round >= 0) times.push(performance.now() - begun);
    }
    times.sort((a, b) => a - b);
    const at = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(0).padStart(5);
    console.log(`${name.padEnd(24)} p50 ${at(0.5)}  p95 ${at(0.95)}`);
  }
  await closeDb();
} finally {
  await site.stop();
  rmSync(site.dataDir, { recursive: true, force: true });
}
