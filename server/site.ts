import { createServer, type RequestListener } from "node:http";
import next from "next";
import { log } from "#lib/log.ts";
import { root } from "./stale.ts";

/** The pages, rendered by Next in this process. */
export interface Site {
  handler: RequestListener;
  close(): Promise<void>;
}

/**
 * Opens a build on the port where it will be served. The name is the one that Next itself puts in place of a
 * loopback address: under another it takes its own pages for those of a foreign server, and asks for them
 * once more over the network.
 */
export async function openSite(build: string, port: number): Promise<Site> {
  process.env.NEXT_DIST_DIR = build;
  logErrors();
  // Next would answer wishes to change the protocol on the server that it is given: this one never listens.
  const httpServer = createServer();
  const app = next({ dev: false, customServer: true, dir: root, hostname: "localhost", port, httpServer });
  await quietly(() => app.prepare());
  const handle = app.getRequestHandler();
  return { handler: (request, response) => void handle(request, response), close: () => app.close() };
}

/**
 * Next prints whatever fails, with all that the error quotes. The log tells it without; what Next has given a number
 * is told by instrumentation.ts already.
 */
function logErrors(): void {
  const say = console.error;
  console.error = (...said: unknown[]) => {
    const error = said.find((one) => one instanceof Error);
    if (!error) say(...said);
    else if (!("digest" in error)) log.error({ err: error }, "Something failed in Next.");
  };
}

/** Next remarks on its configuration while it starts: no news for whoever runs the site. */
async function quietly(work: () => Promise<void>): Promise<void> {
  const say = console.log;
  console.log = () => {};
  await work().finally(() => {
    console.log = say;
  });
}
