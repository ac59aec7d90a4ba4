import type { RequestListener } from "node:http";
import path from "node:path";
import type { Duplex } from "node:stream";
import { sweepDumps } from "#lib/dumps/current-dump.ts";
import type { Settings } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { type Replicating, watchReplica } from "../replica.ts";
import { Assets } from "./assets.ts";
import { openCopies, pagesFolder } from "./copies.ts";
import { Downloads } from "./downloads.ts";
import { type Following, follow } from "./following.ts";
import { Keeping } from "./keeping.ts";
import { Maker } from "./make.ts";
import { measureFront } from "./measure-front.ts";
import { newRequestId, passTo } from "./pass.ts";
import { Refusing } from "./refusals.ts";
import { type Render, renderWith } from "./render.ts";
import { Routing } from "./routing.ts";
import { countTraffic, uncounted } from "./traffic.ts";

/** What stands between readers and Next. */
export interface Front {
  handler: RequestListener;
  /** Answers to what was no request. */
  onBroken(error: Error, socket: Duplex): void;
  /** From now on pages are made by Next; until then there are copies only. Resolves when changes are heard, or cannot be. */
  open(next: RequestListener, databaseUrl: string): Promise<void>;
  /** From now on `/api/health/ready` says that nothing more should be sent here; everything else is answered as before. */
  drain(): void;
  close(): Promise<void>;
}

/** Opens the front with what was kept on disk. */
export function createFront(settings: Settings): Front {
  const { DATA_DIR, SITE_URL, DATABASE_REPLICA_URL, METRICS_PORT } = settings;
  let render: Render = () => Promise.reject(new Error("Next is not there yet"));
  let following: Following | null = null;
  let replicating: Replicating | null = null;

  const maker = new Maker((...asked) => render(...asked), settings);
  const copies = openCopies(pagesFolder(DATA_DIR));
  // Before anything is read from them, and before another process that has caught up says otherwise.
  const seen = copies.readSeen();
  const keeping = new Keeping(maker, copies);
  const assets = new Assets(maker, openCopies(path.join(DATA_DIR, "assets")));
  const refusing = new Refusing(settings);
  const downloads = new Downloads(settings);
  const traffic = METRICS_PORT || log.isLevelEnabled("debug") ? countTraffic() : uncounted;
  const routing = new Routing({ maker, keeping, assets, refusing, downloads, traffic }, settings);
  if (METRICS_PORT) measureFront(keeping, routing);

  return {
    onBroken: (error, socket) => refusing.toSocket(error, socket),
    async handler(request, response) {
      try {
        await routing.answer(request, response);
      } catch (error) {
        const id = newRequestId();
        log.error({ err: error, request: id }, "A request could not be answered.");
        if (response.headersSent) response.destroy();
        else refusing.send(request, response, 500, ["X-Request-Id", id]);
      }
    },
    async open(next, databaseUrl) {
      render = renderWith(next, new URL(SITE_URL).host);
      routing.pass = passTo(next, settings);
      if (DATABASE_REPLICA_URL) replicating = watchReplica(databaseUrl, DATABASE_REPLICA_URL);
      const onHeard = () => replicating?.noteChange();
      following = follow(databaseUrl, { keeping, copies, seen, onHeard, onRemoval: sweepDumps });
      await following.begun;
      void keeping.warmUp().then(() => {
        routing.isWarming = false;
      });
    },
    drain() {
      routing.isDraining = true;
    },
    async close() {
      await following?.close();
      await keeping.close();
      await replicating?.close();
    },
  };
}
