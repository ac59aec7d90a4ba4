import { Readable } from "node:stream";
import { connection } from "next/server";
import { answerDump } from "#lib/dumps/answer-dump.ts";
import type { DumpFormat } from "#lib/dumps/formats.ts";

/** The file unpacked: Next sends nothing that is packed already, and packs by itself. */
export async function sendDump({ method, headers }: Request, format: DumpFormat): Promise<Response> {
  await connection();
  const known = headers.get("if-none-match") ?? undefined;
  const answer = await answerDump(format, { method, headers: { "if-none-match": known } });
  const body = answer.body && (Readable.toWeb(answer.body) as ReadableStream);
  return new Response(body, { status: answer.status, headers: answer.headers });
}
