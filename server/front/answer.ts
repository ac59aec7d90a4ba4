import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";
import { bodyOf, type Encoding, type Page } from "./page.ts";

/** Browsers have few ways of saying what they accept; whoever makes up more pays for it, and fills nothing. */
const accepted = new LRUCache<string, Encoding[]>({
  maxSize: 50_000,
  maxEntrySize: 200,
  sizeCalculation: (_, given) => given.length + 1,
});
const offered: Encoding[] = ["br", "gzip", "identity"];

/** Sends a page: whole, its head alone, or word that the asker has it already (RFC 9110, 13.1.2). */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
  more?: string[],
): void | Promise<void> {
  const { headers } = request;
  if (page.status === 200 && request.method !== "POST" && hasIt(request, page)) {
    response.writeHead(304, joined(page.unchanged, more));
    response.end();
    return;
  }
  const encoding = encodingFor(headers["accept-encoding"], page);
  const body = request.method === "HEAD" ? null : page.bodies[encoding];
  if (body === undefined) return unpacked(response, page, more);
  response.writeHead(page.status, joined(page.headers[encoding], more));
  response.end(body);
}

async function unpacked(response: ServerResponse, page: Page, more?: string[]) {
  const body = await bodyOf(page, "identity");
  response.writeHead(page.status, joined(page.headers.identity, more));
  response.end(body);
}

/** Whether the asker wants a page only if it is one that is named: by strong comparison, and ours are weak (13.1.1). */
export function isUnwanted({ headers }: IncomingMessage, page: Page): boolean {
  const wanted = headers["if-match"];
  return page.status === 200 && wanted !== undefined && wanted.trim() !== "*";
}

const joined = (headers: string[], more?: string[]) => (more ? [...headers, ...more] : headers);

/** What is said of the bytes counts more than what is said of the time (RFC 9110, 13.2.2). */
function hasIt({ headers }: IncomingMessage, { etag, modifiedAt }: Page): boolean {
  const tags = headers["if-none-match"];
  if (tags !== undefined) return isAmong(tags, etag);
  const since = headers["if-modified-since"];
  return since !== undefined && modifiedAt !== null && Date.parse(since) >= modifiedAt;
}

/** By weak comparison: `*`, or one of the tags given. */
function isAmong(given: string, etag: string): boolean {
  const opaque = etag.slice(2);
  return given.trim() === "*" || given.split(",").some((tag) => tag.trim().replace(/^W\//, "") === opaque);
}

function encodingFor(given: string | undefined, { bodies }: Page): Encoding {
  // Without a word any encoding would be allowed; what says nothing is a simple program. What accepts nothing at
  // all gets the text as it is: a page says more than a refusal (RFC 9110, 12.4.1).
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
