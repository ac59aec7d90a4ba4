import type { ServerResponse } from "node:http";
import { Counter, Histogram } from "prom-client";
import { log } from "#lib/log.ts";
import { registry } from "../metrics/registry.ts";
import type { Asked } from "./asked.ts";

/** Where a page came from: kept and fresh, made for whoever asked, an old copy; or there was none to show. */
export type Shown = "hit" | "made" | "old" | "missing" | "unavailable";

/** Counts what is asked and how it is answered. */
export interface Traffic {
  /** @param begun when it came in, by `performance.now()` */
  answered(asked: Pick<Asked, "kind">, begun: number, response: ServerResponse): void;
  /** @param since from when an old copy is, in ms since 1970 */
  shown(how: Shown, since?: number | null): void;
}

/** Where nobody asks for it. */
export const uncounted: Traffic = { answered() {}, shown() {} };

/** Milliseconds at the lower end, where pages that are kept lie; eight seconds is longer than anything may take. */
const requestSeconds = [0.0005, 0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8];
const copySeconds = [10, 60, 300, 1800, 7200, 86_400];

/** Counts in the metrics of this process. No label holds anything of an address. */
export function countTraffic(): Traffic {
  const requests = new Histogram({
    name: "asylnytt_request_seconds",
    help: "Time to the end of an answer, by what was asked and the class of its status (gone: the asker left)",
    labelNames: ["kind", "status"],
    buckets: requestSeconds,
    registers: [registry],
  });
  const pages = new Counter({
    name: "asylnytt_pages_shown_total",
    help: "Readers' pages by where they came from: hit, made, old, missing, unavailable",
    labelNames: ["from"],
    registers: [registry],
  });
  const ages = new Histogram({
    name: "asylnytt_old_copy_age_seconds",
    help: "How old the old copies were that were shown",
    buckets: copySeconds,
    registers: [registry],
  });
  const isTold = log.isLevelEnabled("debug");
  const end = (kind: Asked["kind"], begun: number, { headersSent, statusCode }: ServerResponse) => {
    const status = headersSent ? (classes[Math.floor(statusCode / 100)] ?? "gone") : "gone";
    const seconds = (performance.now() - begun) / 1000;
    requests.observe({ kind, status }, seconds);
    if (isTold) log.debug({ kind, status: statusCode, ms: Math.round(seconds * 1000) }, "A request.");
  };
  return {
    answered({ kind }, begun, response) {
      // Nearly all are: a page that is kept is answered at once.
      if (response.writableEnded) end(kind, begun, response);
      else response.once("close", () => end(kind, begun, response));
    },
    shown(how, since) {
      pages.inc({ from: how });
      if (since) ages.observe(Math.max(0, Date.now() - since) / 1000);
    },
  };
}

const classes = ["", "1xx", "2xx", "3xx", "4xx", "5xx"];
