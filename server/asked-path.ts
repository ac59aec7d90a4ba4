import type { RequestListener } from "node:http";
import { askedHeader } from "#lib/addresses.ts";

/** Tells the pages which address was asked for, so that logging in leads back there; nobody else can say it. */
export function withAskedPath(handler: RequestListener): RequestListener {
  return (request, response) => {
    request.headers[askedHeader] = request.url ?? "";
    handler(request, response);
  };
}
