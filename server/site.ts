import type { RequestListener } from "node:http";
import next from "next";
import { currentBuild, holdBuild } from "./build.ts";
import { root } from "./stale.ts";

/** The pages, rendered by Next in this process. */
export interface Site {
  handler: RequestListener;
  close(): Promise<void>;
}

export async function openSite(host: string, port: number): Promise<Site> {
  process.env.NEXT_DIST_DIR = currentBuild();
  holdBuild();
  const app = next({ dev: false, customServer: true, dir: root, hostname: host, port });
  await quietly(() => app.prepare());
  const handle = app.getRequestHandler();
  return { handler: (request, response) => void handle(request, response), close: () => app.close() };
}

/** Next remarks on its configuration while it starts: no news for whoever runs the site. */
async function quietly(work: () => Promise<void>): Promise<void> {
  const say = console.log;
  console.log = () => {};
  await work().finally(() => {
    console.log = say;
  });
}
