import { randomUUID } from "node:crypto";
import { get, type IncomingMessage } from "node:http";
import { text as readText } from "node:stream/consumers";
import { clientAddressHeader, tipSentPage, tipsPage } from "#lib/addresses.ts";
import { limitPerClient } from "#lib/doors/client-limit.ts";
import { isSameOrigin } from "#lib/doors/same-origin.ts";
import { readSettings } from "#lib/env.ts";
import { Problem } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import { text } from "#lib/text/catalogue.ts";
import { receiveTip } from "#lib/tips/commands.ts";
import { stampFault } from "#lib/tips/rules.ts";
import { longestTip, tipSchema } from "#lib/tips/schema.ts";
import { type Filling, fillForm } from "./fill-form.ts";
import { readForm } from "./read-form.ts";

const words = text.tips.faults;
const longestWait = 5000;
const isTooMany = limitPerClient({ most: 20, minutes: 60 });

/** Takes in a tip and leads on to a word of thanks; else the form once more, with what was typed. */
export async function POST(request: Request): Promise<Response> {
  const { headers } = request;
  if (!isSameOrigin(headers.get("origin"), headers.get("host"))) return again(403, words.foreign);
  const sent = await readForm(request);
  if (sent === "too-large") return again(413, words.tooLarge);
  if (!sent) return again(400, words.foreign);
  const { stamp = "", website = "", ...typed } = sent;
  const input = { text: typed.text ?? "", link: typed.link ?? null, contact: typed.contact ?? null };
  const parsed = tipSchema.safeParse(input);
  if (!parsed.success) {
    return again(422, words.input, typed, faultsOf(parsed.error.issues, input));
  }
  if (website !== "") return again(422, words.trap, typed);
  const fault = stampFault(stamp, readSettings().AUTH_SECRET ?? "");
  if (fault) return again(422, words[fault], typed);
  if (isTooMany(headers.get(clientAddressHeader) ?? "")) return again(429, words.tooMany, typed);
  try {
    await receiveTip(parsed.data);
  } catch (error) {
    return notTaken(error, typed);
  }
  return redirectTo(tipSentPage);
}

/** Whoever comes to this address by itself wants to write. */
export function GET(): Response {
  return redirectTo(tipsPage);
}

const redirectTo = (path: string) =>
  new Response(null, { status: 303, headers: { location: path, "cache-control": "no-store" } });

/** Nothing that was typed is logged, and errors of the database may hold it. */
function notTaken(error: unknown, typed: Filling["typed"]): Promise<Response> {
  if (error instanceof Problem) return again(429, words.tooMany, typed);
  log.error({ id: randomUUID().slice(0, 8), kind: (error as Error).name }, "a tip could not be kept");
  return again(503, words.failed, typed);
}

/** The page of the form, filled in; when that cannot be had either, plain words. */
async function again(
  status: number,
  problem: string,
  typed: Filling["typed"] = {},
  faults: Filling["faults"] = {},
): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  const page = await readPage().catch(() => null);
  if (page === null) {
    const type = { "content-type": "text/plain; charset=utf-8" };
    return new Response(words.nothingWorks, { status: 503, headers: { ...headers, ...type } });
  }
  const type = { "content-type": "text/html; charset=utf-8" };
  return new Response(fillForm(page, { problem, typed, faults }), {
    status,
    headers: { ...headers, ...type },
  });
}

/**
 * Next renders pages only at their own address: so this asks there, at the very process it runs in, under the
 * name by which readers know the site.
 */
async function readPage(): Promise<string | null> {
  const { HOST, PORT, SITE_URL } = readSettings();
  const host = HOST === "0.0.0.0" ? "127.0.0.1" : HOST === "::" ? "::1" : HOST;
  const headers = { host: new URL(SITE_URL).host };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const signal = AbortSignal.timeout(longestWait);
    get({ host, port: PORT, path: tipsPage, headers, signal }, resolve).on("error", reject);
  });
  const page = await readText(answer);
  return answer.statusCode === 200 ? page : null;
}

function faultsOf(issues: { path: PropertyKey[] }[], typed: { text: string }): Filling["faults"] {
  const of = {
    text: typed.text.trim() ? words.textTooLong(longestTip) : words.textMissing,
    link: words.link,
    contact: words.contact,
  };
  return Object.fromEntries(
    Object.entries(of).filter(([name]) => issues.some(({ path: [field] }) => field === name)),
  );
}
