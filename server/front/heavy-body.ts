import { createHmac, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import type { IncomingMessage } from "node:http";

/** What is shorter cannot keep anybody waiting. In bytes. */
const light = 4096;
/** More values than any form has, or a text that somebody pasted looks like. */
const mostValues = 5000;

/**
 * Whether somebody who has never logged in sends an action more values than any form has: to take them apart would
 * hold up everybody for seconds. What was sent can be read all the same. @throws when it is broken off
 */
export async function isHeavy(request: IncomingMessage): Promise<boolean> {
  const length = Number(request.headers["content-length"] ?? 0);
  if (length <= light || isFromEditor(request.headers.cookie)) return false;
  const body = await readAhead(request, length);
  return hasMoreValues(body, mostValues) || hasMoreParts(body, mostValues);
}

const [comma, list, object, space] = Buffer.from(",[{ ");
const breaks = new Set([space, ...Buffer.from("\t\r\n")]);

/** As values stand in JSON; a comma in a text has a space after it. Byte by byte, since nobody may be kept waiting. */
function hasMoreValues(body: Buffer, most: number): boolean {
  let found = 0;
  for (let at = 0; at < body.length && found <= most; at += 1) {
    const byte = body[at];
    if (byte === list || byte === object || (byte === comma && !breaks.has(body[at + 1] ?? 0))) found += 1;
  }
  return found > most;
}

/** As the parts of a form begin. */
function hasMoreParts(body: Buffer, most: number): boolean {
  let found = 0;
  for (
    let at = body.indexOf("form-data;");
    at !== -1 && found <= most;
    at = body.indexOf("form-data;", at + 1)
  )
    found += 1;
  return found > most;
}

/** Whether a session's cookie bears our signature, as better-auth makes it; whether it is still good is asked later. */
function isFromEditor(cookies = ""): boolean {
  const [, token, given] = /asylnytt\.session_token=([^;.]+)\.([^;]+)/.exec(cookies) ?? [];
  if (!token || !given) return false;
  const ours = createHmac("sha256", process.env.AUTH_SECRET ?? "")
    .update(token)
    .digest();
  const theirs = Buffer.from(
    given.replace(/%2B/gi, "+").replace(/%2F/gi, "/").replace(/%3D/gi, ""),
    "base64",
  );
  return theirs.length === ours.length && timingSafeEqual(ours, theirs);
}

/** Reads all of a body and puts it back. */
async function readAhead(request: IncomingMessage, length: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for (let left = length; left > 0; ) {
    const chunk: Buffer | null = request.read();
    if (chunk === null) await once(request, "readable", { signal: AbortSignal.timeout(60_000) });
    else {
      chunks.push(chunk);
      left -= chunk.length;
    }
  }
  const body = Buffer.concat(chunks);
  // In the same turn in which the last of it was read: later it has ended.
  request.unshift(body);
  return body;
}
