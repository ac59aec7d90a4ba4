import type { TestProject } from "vitest/node";
import { generateClient } from "#server/generate-client.ts";
import { migrate } from "#server/migrate.ts";
import { withClient } from "#server/postgres/connection.ts";
import { startScratchServer } from "#server/postgres/scratch.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The database `postgres` of the server that belongs to this run. */
    postgres: string;
  }
}

export const template = "template_migrated";

/** Once per run: a PostgreSQL of its own, with a migrated database that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await generateClient();
  const server = await startScratchServer();
  await withClient(server.addressOf("postgres"), (client) => client.query(`CREATE DATABASE ${template}`));
  await migrate(server.addressOf(template));
  project.provide("postgres", server.addressOf("postgres"));
  return () => server.close();
}
