import { readFileSync } from "node:fs";
import path from "node:path";
import { clusterFiles } from "#server/postgres/cluster.ts";
import { addressOn } from "#server/postgres/connection.ts";
import { databaseName } from "#server/postgres/embedded.ts";
import { readPostmaster } from "#server/postgres/orphan.ts";

/** Works from here on in the database of a running site, with its secret and its address. */
export function workInDatabaseOf({ dataDir, url }: { dataDir: string; url: string }): void {
  const files = clusterFiles(dataDir);
  const postmaster = readPostmaster(files);
  if (!postmaster) throw new Error(`no database runs in ${dataDir}`);
  process.env.DATABASE_URL = addressOn(files, postmaster.port, databaseName);
  process.env.AUTH_SECRET = readFileSync(path.join(dataDir, "secret"), "utf8");
  process.env.SITE_URL = url;
}
