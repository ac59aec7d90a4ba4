import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { Problem } from "#lib/errors.ts";

/** How long requests that are under way may take when the site stops. */
const patience = 3000;

/** Listens. @throws Problem `port.taken`, `port.refused` */
export async function listen(handler: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer(handler);
  try {
    server.listen(port, host);
    await once(server, "listening");
    return server;
  } catch (cause) {
    const { code = "" } = cause as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") throw new Problem("port.taken", { port }, { cause });
    throw new Problem("port.refused", { port, host, code }, { cause });
  }
}

/** Lets requests that are under way finish, within reason. */
export async function close(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  const overdue = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(overdue);
}

/** Finds out early whether the port can be had, before anything slow is done. @throws as `listen` does */
export async function checkPort(host: string, port: number): Promise<void> {
  await close(await listen(() => {}, host, port));
}
