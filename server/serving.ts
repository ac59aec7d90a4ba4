import type { Server } from "node:http";
import type { Settings } from "#lib/env.ts";
import { close, listen } from "./http.ts";
import { Stopping } from "./stopping.ts";

/** The site on its port. */
export interface Serving {
  /** Takes requests. Until it is opened it answers with the last good copies. @throws as `listen` in http.ts */
  listen(): Promise<void>;
  /** Everything is there now. @param build its folder, as Next wants it */
  open(build: string, database: string): Promise<void>;
  /** It will close soon: says so to whoever asks whether it is ready, and keeps no connection for another request. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** Serves from this process. */
export async function serveHere(settings: Settings): Promise<Serving> {
  const { createFront } = await import("./front/front.ts");
  const front = createFront(settings);
  const stopping = new Stopping();
  let server: Server | undefined;
  return {
    async listen() {
      if (server) return;
      const listening = await listen(front, settings.HOST, settings.PORT);
      server = listening;
      stopping.onStop(() => close(listening));
    },
    async open(build, database) {
      const { openSite } = await import("./site.ts");
      const site = await openSite(build, settings.PORT);
      stopping.onStop(site.close);
      // What is being made is made by the site.
      stopping.onStop(front.close);
      await front.open(site.handler, database);
    },
    async drain() {
      front.drain();
      // Of each connection: the answer says that it was the last one.
      if (server) server.maxRequestsPerSocket = 1;
    },
    close: () => stopping.undo(),
  };
}
