import type { RequestListener } from "node:http";
import inject from "light-my-request";

/** What Next answered, whole. */
export interface Rendered {
  status: number;
  /** The media type with its charset; empty where there is none. */
  type: string;
  /** Where it leads, on this site or elsewhere, or null. */
  location: string | null;
  body: Buffer;
}

/** What of a request may reach a page that is made for it. */
interface Given {
  method?: string;
  headers?: Record<string, string>;
  body?: Buffer;
}

/** Asks Next for an address, in this process. Of whoever made it ask, it hears only what is given. */
export type Render = (address: string, given?: Given) => Promise<Rendered>;

/** As long as anything may take to render, in milliseconds. */
const patience = 5000;

/** @param host the site's own, where no other is given. The result rejects after five seconds. */
export function renderWith(next: RequestListener, host: string): Render {
  return async (address, { method = "GET", headers, body } = {}) => {
    const known = { accept: "text/html,*/*;q=0.8", host, ...headers };
    const answer = await inTime((signal) =>
      inject(next, {
        method: method as "GET",
        url: address,
        headers: known,
        ...(body && { payload: body }),
        signal,
      }),
    );
    const text = (name: string) => (answer.headers[name] === undefined ? null : String(answer.headers[name]));
    return {
      status: answer.statusCode,
      type: text("content-type") ?? "",
      location: onThisSite(text("location"), known.host),
      body: answer.rawPayload,
    };
  };
}

/** A signal that ends by itself, as that of `AbortSignal.timeout`, would keep every answer until then. */
async function inTime<Answer>(work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  const ending = new AbortController();
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    ending.abort();
    late.reject(new Error("Next did not answer in time"));
  }, patience);
  try {
    return await Promise.race([work(ending.signal), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Next names the host that it was asked under; a path leads to the same place under every name. */
function onThisSite(location: string | null, host: string): string | null {
  if (location === null || !URL.canParse(location)) return location;
  const { host: named, pathname, search, hash } = new URL(location);
  return named === host ? pathname + search + hash : location;
}
