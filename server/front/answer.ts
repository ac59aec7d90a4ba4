import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";
import { bodyOf, type Encoding, type Page } from "./page.ts";

/** Browsers have few ways of saying what they accept; whoever makes up more pays for it. */
const accepted = new LRUCache<string, Encoding[]>({ max: 500 });
const offered: Encoding[] = ["br", "gzip", "identity"];

/** Sends a page: whole, its head alone, or word that the asker has it already (RFC 9110, 13.1.2). */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
  more?: string[],
): void | Promise<void> {
  const { headers } = request;
  if (page.status === 200 && hasIt(headers["if-none-match"], page.etag)) {
    response.writeHead(304, joined(page.unchanged, more));
    response.end();
    return;
  }
  const encoding = encodingFor(headers["accept-encoding"], page);
  const body = page.bodies[encoding];
  if (body === undefined) return unpacked(request, response, page, more);
  response.writeHead(page.status, joined(page.headers[encoding], more));
  response.end(request.method === "HEAD" ? undefined : body);
}

async function unpacked(request: IncomingMessage, response: ServerResponse, page: Page, more?: string[]) {
  const body = await bodyOf(page, "identity");
  response.writeHead(page.status, joined(page.headers.identity, more));
  response.end(request.method === "HEAD" ? undefined : body);
}

const joined = (headers: string[], more?: string[]) => (more ? [...headers, ...more] : headers);

/** By weak comparison: `*`, or one of the tags given. */
function hasIt(given: string | undefined, etag: string): boolean {
  if (given === undefined) return false;
  const opaque = etag.slice(2);
  return given.trim() === "*" || given.split(",").some((tag) => tag.trim().replace(/^W\//, "") === opaque);
}

function encodingFor(given: string | undefined, { bodies }: Page): Encoding {
  // Without a word any encoding would be allowed; what says nothing is a simple program.
  if (given === undefined || bodies.identity) return "identity";
  let ways = accepted.get(given);
  if (!ways) {
    ways = preferred(given);
    accepted.set(given, ways);
  }
  return ways[0] ?? "identity";
}

/** What negotiator 1.1 takes, which its types do not tell yet. */
interface Negotiating {
  encodings(available: string[], options: { preferred: string[] }): string[];
}

/** Of what is accepted with the same weight, the smallest first. */
function preferred(given: string): Encoding[] {
  const negotiating: Negotiating = new Negotiator({ headers: { "accept-encoding": given } });
  return negotiating.encodings(offered, { preferred: offered }) as Encoding[];
}
