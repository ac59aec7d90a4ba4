import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Settings } from "#lib/env.ts";
import { text } from "#lib/text/catalogue.ts";
import { securityHeaders } from "./headers.ts";

export type Refusal = keyof typeof text.refusals;

/** A sponsor's logo and what a form adds to it fit in. */
const mostBytes = 1024 * 1024;

/** What is wrong with a request whatever it asks for, or null. */
export function faultOf({ headers }: IncomingMessage): Refusal | null {
  // Nothing here speaks another protocol, and what passes it on has been fooled with it.
  if (headers.upgrade !== undefined) return 400;
  if (headers["transfer-encoding"] !== undefined) return 411;
  return Number(headers["content-length"] ?? 0) > mostBytes ? 413 : null;
}

/** Says no in one sentence, with all that is said of safety in any other answer. */
export class Refusing {
  readonly #headers: string[];

  constructor(settings: Settings) {
    const plain = ["Content-Type", "text/plain; charset=utf-8", "Cache-Control", "no-store"];
    this.#headers = [...securityHeaders("plain", settings).flat(), ...plain];
  }

  /** @param more further headers, names and values by turns */
  send(request: IncomingMessage, response: ServerResponse, status: Refusal, more: string[] = []): void {
    const body = Buffer.from(`${text.refusals[status]}\n`);
    // What was sent along is not read: after this answer the connection ends.
    const end =
      request.headers["content-length"] === undefined && status !== 411 ? [] : ["Connection", "close"];
    const length = ["Content-Length", String(body.length)];
    response.writeHead(status, [...this.#headers, ...length, ...end, ...more]);
    response.end(request.method === "HEAD" ? undefined : body);
  }

  /** Says that any page may read what is open, and ask whether what it has of it is still good. */
  preflight(response: ServerResponse): void {
    const allowed = ["Access-Control-Allow-Origin", "*", "Access-Control-Allow-Methods", "GET, HEAD"];
    const more = ["Access-Control-Allow-Headers", "*", "Access-Control-Max-Age", "86400"];
    response.writeHead(204, [...this.#headers, ...allowed, ...more]);
    response.end();
  }

  moved(response: ServerResponse, to: string): void {
    response.writeHead(301, [...this.#headers, "Content-Length", "0", "Location", to]);
    response.end();
  }

  /** Answers to what was no request: broken, endless or too slow. */
  toSocket(error: NodeJS.ErrnoException, socket: Duplex): void {
    if (error.code === "ECONNRESET" || !socket.writable || isAnswering(socket)) {
      socket.destroy();
      return;
    }
    const status = faults[error.code ?? ""] ?? 400;
    const body = `${text.refusals[status]}\n`;
    const length = ["Content-Length", String(Buffer.byteLength(body))];
    const headers = [...this.#headers, ...length, "Date", new Date().toUTCString(), "Connection", "close"];
    const lines = headers.map((text, at) => (at % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join("");
    socket.end(`HTTP/1.1 ${status} Refused\r\n${lines}\r\n${body}`);
  }
}

/**
 * Whether an earlier request on the connection still waits for its answer, for which ours would be taken. Node's own
 * answer to broken requests looks at the same field.
 */
const isAnswering = (socket: Duplex & { _httpMessage?: unknown }) => Boolean(socket._httpMessage);

const faults: Record<string, Refusal> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};
