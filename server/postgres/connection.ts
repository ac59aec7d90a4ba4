import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { Client } from "pg";
import type { ClusterFiles } from "./cluster.ts";

/** The address of a database in the embedded PostgreSQL. */
export function addressOn(files: ClusterFiles, port: number, database: string): string {
  return `postgresql://asylnytt:${readFileSync(files.password, "utf8")}@127.0.0.1:${port}/${database}`;
}

/** What a server says that is still starting, already stopping, not there, or there without its database yet. */
const notNow = new Set(["57P03", "57P01", "3D000", "ECONNREFUSED", "ECONNRESET"]);

/** Whether the server takes connections by now. @throws anything but "not now", a wrong password for one. */
export async function answers(address: string): Promise<boolean> {
  try {
    await withClient(address, async () => {});
    return true;
  } catch (error) {
    if (notNow.has((error as { code?: string }).code ?? "")) return false;
    throw error;
  }
}

/** Runs `work` on one connection of its own. */
export async function withClient<T>(address: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
  // A connection that breaks between two queries: the next query says so.
  client.on("error", () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A port of this machine that nobody listens on. */
export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
