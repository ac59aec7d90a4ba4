import type { IncomingMessage } from "node:http";
import { clientAddressHeader, previewPage } from "#lib/addresses.ts";
import { readForReaders } from "#lib/replica.ts";
import type { Maker } from "./make.ts";
import type { Page } from "./page.ts";

/** What of a request the page that answers it may know: what a form needs, and nothing of who sent it but the address. */
const given = ["host", "origin", "sec-fetch-site", "content-type", "content-length", clientAddressHeader];

/** Makes a page for one request, which nobody keeps. @throws PageFailed, or what kept Next from answering */
export function makeLive(maker: Maker, path: string, request: IncomingMessage): Promise<Page> {
  const { method = "GET", url = "", headers } = request;
  const isRead = method === "GET" || method === "HEAD";
  const known = given.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]]));
  const isPreview = path.startsWith(previewPage(""));
  const make = () =>
    maker.live(
      url,
      {
        method: isRead ? "GET" : method,
        headers: Object.fromEntries(known),
        ...(!isRead && { body: request }),
      },
      isPreview ? "preview" : "page",
    );
  // Whoever looks at a preview has just saved it.
  return isRead && !isPreview ? readForReaders(make) : make();
}
