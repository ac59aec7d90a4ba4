import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { closeDb } from "#lib/db.ts";
import { withClient } from "#server/postgres/connection.ts";
import { losable } from "#tests/support/outage.ts";
import { type SavingEditors, savingEditors } from "#tests/support/saving-editors.ts";
import { servingProcesses } from "#tests/support/serving-processes.ts";
import { type StartedSite, startSite } from "#tests/support/site.ts";

const lost = losable({ lasting: true });
/** What is promised is measured; this is only when to give up, on a machine that does other things too. */
const soon = { timeout: 180_000, interval: 20 };
const saves = 200;
/** A fifth of them with all of the site. PostgreSQL is killed in a quarter as many (docs/decisions/0019). */
const allRounds = Number(process.env.FAULTS_ROUNDS ?? 20);
const wholeRounds = Math.ceil(allRounds / 5);

let site: StartedSite;
let editors: SavingEditors;

beforeAll(async () => {
  site = await startSite({ ...lost.settings, WEB_CONCURRENCY: "2" });
  process.env.SITE_URL = site.url;
  editors = await savingEditors(site.url);
});
afterAll(async () => {
  await site.stop();
});

const serves = () =>
  vi.waitFor(async () => expect((await fetch(`${site.url}/api/health`)).status).toBe(200), soon);

/**
 * 200 saves at once, and `kill` when so many of them are acknowledged; before the last are answered in any case.
 * @returns how many were acknowledged, all in all
 */
async function saveAndKill(after: number, kill: () => unknown): Promise<number> {
  const before = editors.acknowledged.length;
  let killed: unknown;
  let isOver = false;
  const saving = editors.saveAtOnce(saves, (answered, stored) => {
    if (stored >= after || answered > saves - 20) killed ??= kill() ?? true;
  });
  void saving.finally(() => {
    isOver = true;
  });
  // An answer or none, but nobody is kept waiting for what will never come.
  await vi.waitFor(() => expect(isOver).toBe(true), soon);
  await saving;
  await killed;
  return editors.acknowledged.length - before;
}

/** At another moment of the saving in each round. */
const momentOf = (round: number) => 5 + ((round * 37) % 150);

/** How many of the rounds left saves without an answer: without one it was killed when nothing was under way. */
async function expectNothingLost(what: string, rounds: number[], more = ""): Promise<void> {
  const { lost: gone, halfWritten } = await editors.findLosses();
  const cut = rounds.filter((stored) => stored < saves).length;
  const acknowledged = rounds.reduce((sum, stored) => sum + stored, 0);
  console.info(
    `${what}: ${rounds.length} rounds of ${saves} saves, ${cut} of them cut short; ${acknowledged} acknowledged, ${gone.length} lost, ${halfWritten.length} half-written${more}`,
  );
  expect({ gone, halfWritten }).toEqual({ gone: [], halfWritten: [] });
  expect(cut).toBeGreaterThanOrEqual(rounds.length / 2);
  expect(acknowledged).toBeGreaterThan(0);
}

test("PostgreSQL keeps what it has acknowledged, as the site's own does", async () => {
  const { rows } = await withClient(lost.postgres.address, (client) =>
    client.query("SELECT name, setting FROM pg_settings WHERE name = ANY($1)", [
      ["fsync", "synchronous_commit", "full_page_writes"],
    ]),
  );
  expect(rows.map(({ setting }) => setting)).toEqual(["on", "on", "on"]);
});

describe("the site is killed during 200 saves", () => {
  test("what serves: others take the places, and nothing that was acknowledged is lost", async () => {
    const rounds: number[] = [];
    for (let round = 0; round < allRounds - wholeRounds; round += 1) {
      const kill = () => {
        for (const pid of servingProcesses(site)) process.kill(pid, "SIGKILL");
      };
      rounds.push(await saveAndKill(momentOf(round), kill));
      await serves();
    }
    await expectNothingLost("Processes that serve killed", rounds);
  });

  test("all of it: nothing is lost when it is started again", async () => {
    const rounds: number[] = [];
    for (let round = 0; round < wholeRounds; round += 1) {
      rounds.push(await saveAndKill(momentOf(round), () => process.kill(-site.pid, "SIGKILL")));
      await site.ended();
      site = await startSite({ ...lost.settings, WEB_CONCURRENCY: "2", PORT: new URL(site.url).port });
    }
    await expectNothingLost("The whole site killed", rounds);
  });
});

describe("PostgreSQL is killed during 200 saves", () => {
  test("nothing is lost, and the site goes on within 10 s, without being started again", async () => {
    const rounds: number[] = [];
    const times: number[] = [];
    const serving = servingProcesses(site);
    for (let round = 0; round < allRounds / 4; round += 1) {
      rounds.push(await saveAndKill(momentOf(round), lost.postgres.kill));
      await closeDb();
      await lost.postgres.start();
      const begun = performance.now();
      await vi.waitFor(editors.saveOne, soon);
      await vi.waitFor(async () => expect((await fetch(site.url)).headers.get("age")).toBeNull(), soon);
      times.push(performance.now() - begun);
    }
    const slowest = Math.max(...times);
    await expectNothingLost(
      "PostgreSQL killed",
      rounds,
      `; the site was back ${times.map((time) => `${(time / 1000).toFixed(1)} s`).join(", ")} after PostgreSQL (10 s promised)`,
    );
    expect(servingProcesses(site)).toEqual(serving);
    expect(slowest).toBeLessThan(10_000);
  });
});
