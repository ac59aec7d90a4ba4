import { once } from "node:events";
import { type Agent, get as ask, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";

/** Asks for an address with gzip, and leaves the answer as it comes; on a connection of its own unless told otherwise. */
export async function get(
  url: string,
  agent: Agent | false = false,
): Promise<{ status: number; body: Buffer }> {
  const request = ask(url, { agent, headers: { "accept-encoding": "gzip" } });
  const [response] = (await once(request, "response")) as [IncomingMessage];
  return { status: response.statusCode ?? 0, body: await buffer(response) };
}
