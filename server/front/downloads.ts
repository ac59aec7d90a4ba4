import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { dumpFile } from "#lib/addresses.ts";
import { answerDump } from "#lib/dumps/answer-dump.ts";
import { dumpFormats } from "#lib/dumps/formats.ts";
import type { Settings } from "#lib/env.ts";
import { securityHeaders } from "./headers.ts";

const formatOf = new Map<string, (typeof dumpFormats)[number]>(
  dumpFormats.map((format) => [dumpFile(format), format]),
);

/** Sends large files as they are read from disk. */
export class Downloads {
  readonly #headers: string[];

  constructor(settings: Settings) {
    this.#headers = securityHeaders("feed", settings).flat();
  }

  /** @throws what keeps the file from being made or read; nothing has been sent then, or the connection ends */
  async send(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, headers, body } = await answerDump(formatOf.get(path) ?? "jsonl", request);
    response.writeHead(status, [...this.#headers, ...Object.entries(headers).flat()]);
    if (!body) return void response.end();
    // Whoever takes it may go away at any time.
    await pipeline(body, response).catch(() => response.destroy());
  }
}
