import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Settings } from "#lib/env.ts";
import { adminHeaders, adminPolicy } from "./headers.ts";

/** Names one answer, for whoever asks about it and whoever looks for it in the log. */
export const newRequestId = () => randomUUID().slice(0, 8);

/** What the proxy of Next tells Next. What begins with `x-nextjs-` is for its part in the browser. */
const internal = /^x-middleware-/i;

/**
 * Lets a request of the newsroom through to Next, which puts the nonce of this answer on its scripts when it
 * finds the policy among the request's headers.
 */
export function passTo(next: RequestListener, settings: Settings) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const nonce = randomBytes(16).toString("base64");
    request.headers["content-security-policy"] = adminPolicy(nonce);
    const id = newRequestId();
    request.headers["x-request-id"] = id;
    response.setHeader("X-Request-Id", id);
    for (const [name, value] of adminHeaders(nonce, settings)) response.setHeader(name, value);
    response.setHeader("Cache-Control", "private, no-store");
    withoutInternal(response);
    next(request, response);
  };
}

function withoutInternal(response: ServerResponse): void {
  const { writeHead } = response;
  response.writeHead = ((...given: Parameters<typeof writeHead>) => {
    for (const name of response.getHeaderNames()) if (internal.test(name)) response.removeHeader(name);
    return writeHead.apply(response, given);
  }) as typeof writeHead;
}
