import type { IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { clientAddressHeader, previewPage } from "#lib/addresses.ts";
import { readForReaders } from "#lib/replica.ts";
import type { Maker } from "./make.ts";
import type { Page } from "./page.ts";

/** What of a request the page that answers it may know: what a form needs, and nothing of who sent it but the address. */
const given = ["host", "origin", "sec-fetch-site", "content-type", "content-length", clientAddressHeader];

/**
 * Makes a page for one request, which nobody keeps. What is sent along is waited for first: a poor line may take
 * longer for it than a page may take to be made.
 * @throws PageFailed, what kept Next from answering, or word that the request was broken off
 */
export async function makeLive(maker: Maker, path: string, request: IncomingMessage): Promise<Page> {
  const { method = "GET", url = "", headers } = request;
  const isRead = method === "GET" || method === "HEAD";
  const known = given.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]]));
  const isPreview = path.startsWith(previewPage(""));
  const body = isRead ? undefined : await buffer(request);
  const make = () =>
    maker.live(
      url,
      {
        method: isRead ? "GET" : method,
        headers: Object.fromEntries(known),
        ...(body && { body }),
      },
      isPreview ? "preview" : "page",
    );
  // Whoever looks at a preview has just saved it.
  return isRead && !isPreview ? readForReaders(make) : make();
}
