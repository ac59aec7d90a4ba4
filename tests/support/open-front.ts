import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { readSettings } from "#lib/env.ts";
import { createFront } from "#server/front/front.ts";
import { close, listen } from "#server/http.ts";
import { dataDirForThisTest } from "./data-dir.ts";

export interface OpenFront {
  port: number;
  dataDir: string;
  /** It is about to end. */
  drain(): void;
  /** Ends it; by then all copies are on disk. */
  stop(): Promise<void>;
}

/** A front of its own for the present test, with `pages` in the place of Next. */
export async function openFront(
  pages: RequestListener,
  settings: Record<string, string> = {},
): Promise<OpenFront> {
  const dataDir = dataDirForThisTest();
  const front = createFront(readSettings({ NODE_ENV: "test", DATA_DIR: dataDir, ...settings }));
  await front.open(pages, process.env.DATABASE_URL ?? "");
  const server = await listen(front, "127.0.0.1", 0);
  let stopped: Promise<void> | null = null;
  const stop = () => {
    stopped ??= close(server).then(front.close);
    return stopped;
  };
  onTestFinished(stop);
  const { port } = server.address() as AddressInfo;
  return { port, dataDir, drain: front.drain, stop };
}
