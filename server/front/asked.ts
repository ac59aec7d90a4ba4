import { apiRoot, dumpFile, healthAddress, sendTipAddress, unavailablePage } from "#lib/addresses.ts";
import type { HealthQuestion } from "./health.ts";

/** What a request asks for, as far as its method and address tell. */
export type Asked =
  /** For readers and the same for all of them: kept, under its canonical path. */
  | { kind: "page"; path: string }
  /** A file of the build, which never changes at its address. */
  | { kind: "asset"; path: string }
  /** For readers, made for this request and never kept. */
  | { kind: "live"; path: string }
  /** A file too large to be kept in memory. */
  | { kind: "download"; path: string }
  /** How the process is: answered by the front, under whatever name it is asked. */
  | { kind: "health"; question: HealthQuestion }
  /** The newsroom, and what programs ask. */
  | { kind: "newsroom"; path: string }
  /** The same address in its canonical form. */
  | { kind: "moved"; to: string }
  /** A browser asks on behalf of a page of another site whether it may read open data (the Fetch standard, 4.8). */
  | { kind: "preflight" }
  | { kind: "refused"; status: 400 | 404 | 414 }
  | { kind: "refused"; status: 405; allow: string };

/** Longer than any address that leads somewhere, search included. */
const longest = 4096;

const live = new Set(["tipsa", "forhandsvisning", "sok"]);
const newsroom = new Set(["admin", "api"]);
const downloads = new Set([dumpFile("jsonl"), dumpFile("csv")]);
const reading = ["GET", "HEAD"];
const sending = [...reading, "POST"];
const health = new Map<string | null, HealthQuestion>([
  [healthAddress("live"), "live"],
  [healthAddress("ready"), "ready"],
]);
/** Pages that the front itself shows, at whatever address something is missing or fails. */
const internal = new Set(["/404", unavailablePage]);

/** Reads method and address. Paths are canonical: one slash between segments, none at the end, encoded one way. */
export function readAsked(method: string, address: string): Asked {
  if (address.length > longest) return { kind: "refused", status: 414 };
  const [, given = "", query = ""] = /^([^?]*)(.*)$/s.exec(address) ?? [];
  const path = canonical(given);
  const [, section = "", ...rest] = path?.split("/") ?? [];
  const isOpen = path === apiRoot || path?.startsWith(`${apiRoot}/`) === true;
  if (method === "OPTIONS" && (isOpen || downloads.has(path ?? ""))) return { kind: "preflight" };
  const question = health.get(path);
  const takesMore = (newsroom.has(section) && !isOpen && !question) || path === sendTipAddress;
  const allowed = takesMore ? sending : reading;
  if (!allowed.includes(method)) return { kind: "refused", status: 405, allow: allowed.join(", ") };
  // What stands behind a `#` is for the browser alone and never sent by one.
  if (path === null || address.includes("#")) return { kind: "refused", status: 400 };
  if (path !== given) {
    return reading.includes(method) ? { kind: "moved", to: path + query } : { kind: "refused", status: 404 };
  }
  if (question) return { kind: "health", question };
  if (isOpen) return { kind: "live", path };
  if (newsroom.has(section)) return { kind: "newsroom", path };
  // Next has pages and files of its own there.
  if (section.startsWith("_")) {
    const isFile = section === "_next" && rest[0] === "static" && rest.length > 1;
    return isFile ? { kind: "asset", path } : { kind: "refused", status: 404 };
  }
  if (downloads.has(path)) return { kind: "download", path };
  if (internal.has(path)) return { kind: "refused", status: 404 };
  return { kind: live.has(section) ? "live" : "page", path };
}

/** Null for what no browser sends: broken or hidden characters, and ways out of a folder. */
function canonical(given: string): string | null {
  const segments = given.split("/");
  if (segments.shift() !== "") return null;
  const plain: string[] = [];
  for (const segment of segments) {
    const decoded = decode(segment);
    if (decoded === null || /^\.\.?$|[/\\\p{Cc}]/u.test(decoded)) return null;
    if (decoded !== "") plain.push(encodeURI(decoded).replace(/[?#]/g, encodeURIComponent));
  }
  return `/${plain.join("/")}`;
}

function decode(segment: string): string | null {
  if (!segment.includes("%")) return /^[\x21-\x7e]*$/.test(segment) ? segment : null;
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
