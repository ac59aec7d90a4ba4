import { afterAll, beforeAll, inject } from "vitest";
import { closeDb } from "#lib/db.ts";
import { withClient } from "#server/postgres/connection.ts";
import { insertEditors } from "./editors.ts";
import { template } from "./postgres.ts";

/** Gives the test file an empty, migrated database of its own, under `DATABASE_URL`, and the secret that goes with it. */
const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
const server = inject("postgres");

beforeAll(async () => {
  await withClient(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  process.env.DATABASE_URL = Object.assign(new URL(server), { pathname: name }).href;
  process.env.AUTH_SECRET = crypto.randomUUID();
  await insertEditors();
});

afterAll(async () => {
  await closeDb();
  await withClient(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
});
