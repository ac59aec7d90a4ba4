import { ask, type Limits, limits } from "./ask.ts";

/** What was said to what was sent; `retryAfter` in seconds, where the other side asks for time. */
export interface Answer {
  status: number;
  retryAfter: number | null;
}

/**
 * Sends something to another site, there and nowhere else: it is not sent on. Of the answer only its head is read.
 * @throws whatever keeps it from being answered
 */
export async function sendJson(
  address: string,
  value: unknown,
  given: Partial<Limits> = {},
): Promise<Answer> {
  const within = { ...limits, ...given };
  const body = JSON.stringify(value);
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "content-length": String(Buffer.byteLength(body)),
  };
  const signal = AbortSignal.timeout(within.milliseconds);
  const response = await ask(address, { method: "POST", headers, body }, within, signal);
  response.destroy();
  return { status: response.statusCode ?? 0, retryAfter: secondsIn(response.headers["retry-after"]) };
}

/** Seconds or a date (RFC 9110, 10.2.3). */
function secondsIn(value = ""): number | null {
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? null : Math.max(0, Math.ceil(seconds));
}
