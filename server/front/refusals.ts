import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Settings } from "#lib/env.ts";
import { text } from "#lib/text/catalogue.ts";
import { securityHeaders } from "./headers.ts";

export type Refusal = keyof typeof text.refusals;

/** A sponsor's logo and what a form adds to it fit in. */
const mostBytes = 1024 * 1024;

/** Methods that something here answers to. */
const methods = new Set(["GET", "HEAD", "POST"]);

/** What is wrong with a request whatever it asks for, or null. @param host the only one that is served, or null for any */
export function faultOf(request: IncomingMessage, host: string | null): Refusal | null {
  const { method = "", headers } = request;
  if (host !== null && headers.host?.toLowerCase() !== host) return 421;
  if (!methods.has(method)) return 405;
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
    const allow = status === 405 && !more.includes("Allow") ? ["Allow", "GET, HEAD"] : [];
    const length = ["Content-Length", String(body.length)];
    response.writeHead(status, [...this.#headers, ...length, ...allow, ...end, ...more]);
    response.end(request.method === "HEAD" ? undefined : body);
  }

  moved(response: ServerResponse, to: string): void {
    response.writeHead(301, [...this.#headers, "Content-Length", "0", "Location", to]);
    response.end();
  }

  /** Answers to what was no request: broken, endless or too slow. */
  toSocket(error: NodeJS.ErrnoException, socket: Duplex): void {
    if (error.code === "ECONNRESET" || !socket.writable) {
      socket.destroy();
      return;
    }
    const status = faults[error.code ?? ""] ?? 400;
    const body = `${text.refusals[status]}\n`;
    const headers = [
      ...this.#headers,
      "Content-Length",
      String(Buffer.byteLength(body)),
      "Connection",
      "close",
    ];
    const lines = headers.map((text, at) => (at % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join("");
    socket.end(`HTTP/1.1 ${status} Refused\r\n${lines}\r\n${body}`);
  }
}

const faults: Record<string, Refusal> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};
