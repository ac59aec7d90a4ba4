import type { RequestListener } from "node:http";
import next from "next";
import { currentBuild, holdBuild } from "./build.ts";
import { root } from "./stale.ts";

/** Next, in this process: what answers requests, and how to end it. */
export async function openSite(
  host: string,
  port: number,
): Promise<{ handler: RequestListener; close(): Promise<void> }> {
  process.env.NEXT_DIST_DIR = currentBuild();
  holdBuild();
  const app = next({ dev: false, customServer: true, dir: root, hostname: host, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  return { handler: (request, response) => void handle(request, response), close: () => app.close() };
}
