import type { IncomingMessage, ServerResponse } from "node:http";
import type { Settings } from "#lib/env.ts";
import { securityHeaders } from "./headers.ts";

/** What a watchdog or a load balancer may ask: whether the process answers at all, or whether to send requests to it. */
export type HealthQuestion = "live" | "ready";

/** Why nothing should be sent here now; null when it may. */
export type Unready = "starting" | "database-away" | "draining" | null;

/** Says how the process is. Neither Next nor the database is asked: what is known already is told. */
export class Health {
  readonly #headers: string[];
  readonly #unready: () => Unready;

  constructor(settings: Settings, unready: () => Unready) {
    const json = ["Content-Type", "application/json; charset=utf-8", "Cache-Control", "no-store"];
    this.#headers = [...securityHeaders("plain", settings).flat(), ...json];
    this.#unready = unready;
  }

  answer(question: HealthQuestion, request: IncomingMessage, response: ServerResponse): void {
    const reason = question === "live" ? null : this.#unready();
    const body = JSON.stringify(reason ? { status: "unavailable", reason } : { status: "ok" });
    const length = ["Content-Length", String(Buffer.byteLength(body))];
    response.writeHead(reason ? 503 : 200, [...this.#headers, ...length]);
    response.end(request.method === "HEAD" ? undefined : body);
  }
}
