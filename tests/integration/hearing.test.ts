import type { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { addressChannel, announce, announceRemoval } from "#lib/announce.ts";
import { closeDb, db } from "#lib/db.ts";
import { type Hearing, hearChanges } from "#server/front/hear.ts";
import { withClient } from "#server/postgres/connection.ts";
import { type OwnPostgres, startOwnPostgres } from "#tests/support/own-postgres.ts";

const program = "asylnytt front";

let postgres: OwnPostgres;
let before: string | undefined;
const listening: Hearing[] = [];

/** The file's own database is left alone: these tests need a server that they can stop. */
beforeAll(async () => {
  await closeDb();
  postgres = await startOwnPostgres();
  before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = postgres.address;
});

afterEach(async () => {
  for (const hearing of listening.splice(0)) await hearing.close();
});

afterAll(async () => {
  await closeDb();
  await postgres.remove();
  process.env.DATABASE_URL = before;
});

/** Begins to listen, and tells one thing after the other of what is heard. */
function listen(address = postgres.address) {
  const told: unknown[] = [];
  const waiting: ((what: unknown) => void)[] = [];
  const tell = (what: unknown) => {
    const next = waiting.shift();
    if (next) next(what);
    else told.push(what);
  };
  const hearing = hearChanges(address, {
    onChange: (addresses, removed) => tell({ addresses, removed }),
    onLost: () => tell("lost"),
    onBack: () => tell("back"),
  });
  listening.push(hearing);
  const next = () => (told.length > 0 ? told.shift() : new Promise((resolve) => waiting.push(resolve)));
  return { hearing, next };
}

/** Somebody says something else than a command does. */
const notify = (payload: string) => db().$executeRaw`SELECT pg_notify(${addressChannel}, ${payload})`;
const say = (address: string) => db().$transaction((tx) => announce(tx, [address]));
const heard = (address: string, removed = false) => ({ addresses: [address], removed });

describe("an instance of the site hears", () => {
  test("what a command announces when it commits, and nothing of one that is undone", async () => {
    const { hearing, next } = listen();
    expect(hearing.isConnected()).toBe(false);
    expect(await next()).toBe("back");
    expect(hearing.isConnected()).toBe(true);
    const undone = db().$transaction(async (tx) => {
      await announce(tx, ["/om"]);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    await db().$transaction((tx) => announce(tx, ["/nyheter/b", "/nyheter/a", "/nyheter/b"]));
    expect(await next()).toEqual({ addresses: ["/nyheter/a", "/nyheter/b"], removed: false });
    await db().$transaction((tx) => announceRemoval(tx, ["/nyheter/c"]));
    expect(await next()).toEqual(heard("/nyheter/c", true));
  });

  test("thousands of addresses at once, in as many notifications as they need", async () => {
    const { next } = listen();
    await next();
    const addresses = Array.from({ length: 3000 }, (_, index) => `/nyheter/${"å".repeat(30)}-${index}`);
    await db().$transaction((tx) => announce(tx, addresses));
    const all: string[] = [];
    while (all.length < addresses.length) all.push(...((await next()) as { addresses: string[] }).addresses);
    expect(all).toEqual(addresses.sort());
  });

  test.each(["", "{", "[]", '["/om"]', '{"addresses":["/om"],"removed":"yes"}'])(
    "that anything may have changed when it does not understand %j",
    async (payload) => {
      const { next } = listen();
      await next();
      await notify(payload);
      expect(await next()).toEqual(heard("/*"));
    },
  );
});

describe("it notices that it may have missed something, and hears again", () => {
  test("when its connection is ended", async () => {
    const { hearing, next } = listen();
    await next();
    await db().$executeRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = ${program}`;
    expect(await next()).toBe("lost");
    expect(await next()).toBe("back");
    expect(hearing.isConnected()).toBe(true);
    await say("/om");
    expect(await next()).toEqual(heard("/om"));
  });

  test("when PostgreSQL is stopped and started", async () => {
    const { hearing, next } = listen();
    await next();
    await closeDb();
    await postgres.stop();
    expect(await next()).toBe("lost");
    expect(hearing.isConnected()).toBe(false);
    await postgres.start();
    expect(await next()).toBe("back");
    await say("/om");
    expect(await next()).toEqual(heard("/om"));
  });

  test("when PostgreSQL hangs, on open connections and on new ones", async () => {
    const { hearing, next } = listen();
    await next();
    await closeDb();
    await postgres.hang(program);
    expect(await next()).toBe("lost");
    expect(hearing.isConnected()).toBe(false);
    // A second listener finds it hanging from the beginning.
    const second = listen();
    expect(await second.next()).toBe("lost");
    postgres.goOn();
    expect(await Promise.all([next(), second.next()])).toEqual(["back", "back"]);
    await say("/om");
    expect(await Promise.all([next(), second.next()])).toEqual([heard("/om"), heard("/om")]);
  });

  test("when there was no PostgreSQL to begin with", async () => {
    await closeDb();
    await postgres.stop();
    const { next } = listen();
    expect(await next()).toBe("lost");
    await postgres.start();
    expect(await next()).toBe("back");
  });
});

describe("it stops listening", () => {
  test("and leaves no connection behind", async () => {
    const { hearing, next } = listen();
    await next();
    await hearing.close();
    expect(hearing.isConnected()).toBe(false);
    const isGone = async (client: Client) => {
      const found = await client.query("SELECT FROM pg_stat_activity WHERE application_name = $1", [program]);
      return found.rowCount === 0;
    };
    await withClient(postgres.address, (client) => expect.poll(() => isGone(client)).toBe(true));
  });

  test("while it is connecting to what does not answer", async () => {
    await postgres.hang(program);
    try {
      await listen().hearing.close();
    } finally {
      postgres.goOn();
    }
  });
});
