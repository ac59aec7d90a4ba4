import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { type PortSettings, Problem } from "#lib/errors.ts";

/** What answers requests, and what was to be one. */
interface Answering {
  handler: RequestListener;
  onBroken?: (error: Error, socket: Duplex) => void;
}

/** How long requests that are under way may take when the site stops, in milliseconds. */
const patience = 5000;

/** How long the head of a request may take to arrive, and all of it, in milliseconds. */
const limits = { headersTimeout: 15_000, requestTimeout: 30_000, connectionsCheckingInterval: 1000 };

/** By which settings the site's own port is chosen. */
const ofTheSite: PortSettings = { HOST: "HOST", PORT: "PORT" };

/** Listens. @param settings by which the port is chosen @throws Problem `port.taken`, `port.refused` */
export async function listen(
  { handler, onBroken }: Answering,
  host: string,
  port: number,
  settings = ofTheSite,
): Promise<Server> {
  // Nothing here speaks another protocol than HTTP: a wish to change it is answered like any other request.
  // A missing `Host` and odd expectations are answered like any other request too, where Node would do it by itself.
  const how = { ...limits, requireHostHeader: false, shouldUpgradeCallback: () => false };
  const server = createServer(how, handler);
  server.on("checkExpectation", handler);
  if (onBroken) server.on("clientError", onBroken);
  try {
    server.listen(port, host);
    await once(server, "listening");
    return server;
  } catch (cause) {
    const { code = "" } = cause as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") throw new Problem("port.taken", { port, for: settings }, { cause });
    throw new Problem("port.refused", { port, host, code, for: settings }, { cause });
  }
}

/** Lets requests that are under way finish, within reason. */
export async function close(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  // A connection that had something to finish would be kept for one more request, which nobody takes.
  const sweeping = setInterval(() => server.closeIdleConnections(), 50);
  const overdue = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(sweeping);
  clearTimeout(overdue);
}

/** Finds out early whether the port can be had, before anything slow is done. @throws as `listen` does */
export async function checkPort(host: string, port: number): Promise<void> {
  await close(await listen({ handler: () => {} }, host, port));
}
