import { subDays } from "date-fns/subDays";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db.ts";
import { retryFailed } from "#lib/failures/commands.ts";
import { listFailures } from "#lib/failures/desk.ts";
import type { Task } from "#lib/failures/schema.ts";
import { saveItems } from "#lib/items/commands.ts";
import { findTasks } from "#lib/jobs/find-tasks.ts";
import { jobs } from "#lib/jobs/jobs.ts";
import { runTask } from "#lib/jobs/run-task.ts";
import { tellSearchEngines } from "#lib/pings/commands.ts";
import { withdrawItem } from "#lib/publishing/commands.ts";
import { erik } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { atVersion, createPublished, exampleItem, refusal } from "#tests/support/examples.ts";
import { startPingSink } from "#tests/support/ping-sink.ts";
import { key, siteUrl, tellChanges, waitIsOver, waiting } from "#tests/support/telling.ts";

const sink = tellChanges();
beforeEach(emptyTables);

const page = "/nyheter/nya-regler-for-dagersattning";
const task: Task = { job: "tell-search-engines", about: null };
const tell = () => tellSearchEngines(sink().place);
/** As the worker does it. */
const work = () => runTask(task, { isLastTry: true }, { ...jobs[task.job], run: tell });
const told = () => sink().pings.flatMap(({ urlList }) => urlList);

/** How long is waited before the next attempt, to the nearest minute. */
async function minutesToWait(): Promise<number> {
  const { _max } = await db().waitingPing.aggregate({ _max: { notBefore: true } });
  return Math.round(((_max.notBefore?.getTime() ?? 0) - Date.now()) / 60_000);
}

describe("search engines are told", () => {
  test.each([200, 202])("of the page and by whom, and once: answered with %i", async (status) => {
    sink().answer = { status };
    await createPublished();
    expect(await findTasks()).toEqual([task]);
    await work();
    expect(sink().pings).toEqual([
      {
        host: "asylnytt.example",
        key,
        keyLocation: `${siteUrl}/${key}.txt`,
        urlList: [siteUrl + page],
      },
    ]);
    expect(await waiting()).toEqual([]);
    expect(await findTasks()).toEqual([]);
    await work();
    expect(sink().pings).toHaveLength(1);
  });

  test("of all that wait at once", async () => {
    await createPublished();
    await createPublished({ title: "En andra notis" });
    await work();
    expect(sink().pings.map(({ urlList }) => urlList)).toEqual([
      [`${siteUrl}/nyheter/nya-regler-for-dagersattning`, `${siteUrl}/nyheter/en-andra-notis`],
    ]);
  });

  test("by one of several who want to at once", async () => {
    await createPublished();
    await Promise.all([tell(), tell(), tell(), tell()]);
    expect(told()).toEqual([siteUrl + page]);
  });

  test("by nobody else while one does", async () => {
    await createPublished();
    const others: string[] = [];
    const meanwhile = async () => {
      sink().answer = { status: 200 };
      expect(await findTasks()).toEqual([]);
      others.push(await tell());
    };
    sink().answer = { status: 200, meanwhile };
    await work();
    expect(others).toEqual(["later"]);
    expect(told()).toEqual([siteUrl + page]);
  });

  test("of ten thousand at most, and then of the others", async () => {
    await db().$executeRaw`
      INSERT INTO "WaitingPing" (address) SELECT '/nyheter/' || n FROM generate_series(1, 10001) n`;
    await work();
    await work();
    expect(sink().pings.map(({ urlList }) => urlList.length)).toEqual([10_000, 1]);
    expect(new Set(told()).size).toBe(10_001);
  });

  test("that an item has been withdrawn", async () => {
    const item = await createPublished();
    await work();
    await withdrawItem(erik, { ...atVersion(item), reason: "Fel person." });
    await work();
    expect(told()).toEqual([siteUrl + page, siteUrl + page]);
  });

  test("once more of what changes while they are told of it, and nobody waits for them", async () => {
    const item = await createPublished();
    const meanwhile = async () => {
      await saveItems(erik, [{ ...atVersion(item), content: exampleItem({ lead: "Ny ingress." }) }]);
    };
    sink().answer = { status: 200, meanwhile };
    await work();
    expect(await findTasks()).toEqual([task]);
    sink().answer = { status: 200 };
    await work();
    expect(told()).toEqual([siteUrl + page, siteUrl + page]);
    expect(await waiting()).toEqual([]);
  });

  test("nothing once the key is taken away", async () => {
    await createPublished();
    process.env.INDEXNOW_KEY = "";
    expect(await findTasks()).toEqual([]);
    await work();
    expect(told()).toEqual([]);
  });
});

describe("search engines do not take it", () => {
  test("and it is tried again later, after longer each time, with what has come since", async () => {
    await createPublished();
    const waits: number[] = [];
    for (const status of [500, 503, 429]) {
      sink().answer = { status };
      await work();
      waits.push(await minutesToWait());
      expect(await findTasks()).toEqual([]);
      await createPublished({ title: `Efter ${status}` });
      expect(await findTasks()).toEqual([]);
      await tell();
      await waitIsOver();
      expect(await findTasks()).toEqual([task]);
    }
    expect(waits).toEqual([1, 2, 4]);
    expect(sink().pings).toHaveLength(3);
    expect(await listFailures(erik)).toEqual([]);
    sink().answer = { status: 200 };
    await work();
    expect(sink().pings.at(-1)?.urlList).toHaveLength(4);
    expect(await waiting()).toEqual([]);
  });

  test.each([
    ["3600", 60],
    ["5", 1],
    ["99999999", 24 * 60],
    ["om en stund", 1],
  ])("before as long as they ask for, %s", async (retryAfter, minutes) => {
    await createPublished();
    sink().answer = { status: 429, headers: { "retry-after": retryAfter } };
    await work();
    expect(await minutesToWait()).toBe(minutes);
  });

  test("because nobody is there, and it is tried again later", async () => {
    await createPublished();
    const { place, stop } = await startPingSink();
    stop();
    expect(await tellSearchEngines(place)).toBe("later");
    expect(await waiting()).toEqual([page]);
    expect(await minutesToWait()).toBe(1);
  });

  test("for more than an hour, and the desk says so until they do", async () => {
    await createPublished();
    sink().answer = { status: 503 };
    for (let attempt = 1; attempt < 7; attempt += 1) {
      await work();
      await waitIsOver();
    }
    expect(await listFailures(erik)).toEqual([]);
    await expect(work()).rejects.toEqual(refusal("ping.unanswered"));
    expect(await listFailures(erik)).toMatchObject([{ job: "tell-search-engines", record: null }]);
    await work();
    expect(await listFailures(erik)).toHaveLength(1);
    await waitIsOver();
    sink().answer = { status: 200 };
    await work();
    expect(await listFailures(erik)).toEqual([]);
  });

  test.each([
    [403, /nyckel. Se efter att https:\/\/asylnytt\.example\/a1b2c3d4-asylnytt\.txt går att öppna/],
    [422, /SITE_URL, som nu är https:\/\/asylnytt\.example\/, är den adress/],
    [400, /svar 400/],
    [301, /svar 301/],
  ])("with %i, and the desk says at once what to do; then it is tried again", async (status, words) => {
    await createPublished();
    sink().answer = { status, headers: { location: sink().place.address } };
    await expect(work()).rejects.toThrow();
    const [failure] = await listFailures(erik);
    expect(failure?.reason).toMatch(words);
    expect(sink().pings).toHaveLength(1);
    expect(await findTasks()).toEqual([]);

    sink().answer = { status: 200 };
    await retryFailed(erik, { key: failure?.key ?? "" });
    expect(await findTasks()).toContainEqual(task);
    await work();
    expect(await listFailures(erik)).toEqual([]);
    expect(await waiting()).toEqual([]);
  });
});

test("after a week nobody needs to be told any more", async () => {
  const data = [6, 8].map((days) => ({
    address: `/nyheter/${days}-dagar`,
    changedAt: subDays(new Date(), days),
  }));
  await db().waitingPing.createMany({ data });
  await jobs["clean-up"].run(null);
  expect(await waiting()).toEqual(["/nyheter/6-dagar"]);
});
