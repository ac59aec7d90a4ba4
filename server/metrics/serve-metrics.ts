import type { Settings } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { close, listen } from "../http.ts";
import { exposition, type Measured, registry } from "./registry.ts";

const path = "/metrics";
const plain = { "Content-Type": "text/plain; charset=utf-8" };

/**
 * Tells what is measured, on a port of its own, which readers do not reach.
 * @param measureOthers what other processes of the site have measured
 * @throws as `listen` in http.ts
 */
export async function serveMetrics(
  { METRICS_HOST, METRICS_PORT = 0 }: Settings,
  measureOthers: () => Promise<Measured[]>,
): Promise<{ close(): Promise<void> }> {
  const server = await listen(
    {
      async handler({ url }, response) {
        if (url !== path) return void response.writeHead(404, plain).end(`There is ${path} here.\n`);
        try {
          const told = await exposition(await registry.getMetricsAsJSON(), await measureOthers());
          response.writeHead(200, { "Content-Type": registry.contentType }).end(told);
        } catch (error) {
          log.warn({ err: error }, "What is measured could not be told.");
          response.writeHead(500, plain).end("It could not be measured; the log says why.\n");
        }
      },
    },
    METRICS_HOST,
    METRICS_PORT,
    { HOST: "METRICS_HOST", PORT: "METRICS_PORT" },
  );
  return { close: () => close(server) };
}
