import type { Instrumentation } from "next";

/** Next has failed at something: the log tells it under the number that the error page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, { headers }, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("#lib/log.ts");
  const { digest } = error as { digest?: string };
  const { routePath, routeType } = context;
  const request = headers[requestIdHeader];
  log.error({ err: error, digest, request, route: routePath, part: routeType }, "A request failed.");
};

/** Given by the front to each request of the newsroom, and told in the answer. */
const requestIdHeader = "x-request-id";
