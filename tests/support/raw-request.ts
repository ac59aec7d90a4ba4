import { connect } from "node:net";
import { buffer } from "node:stream/consumers";

/** An answer as it came over the wire, but for the date: head and body, a character for each byte. */
export interface RawAnswer {
  status: number;
  head: string;
  body: string;
}

/** Sends bytes, one for each character, and reads until the other end closes the connection. */
export async function exchange(port: number, sent: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(Buffer.from(sent, "latin1"));
  // Whoever refuses may hang up before all has been sent.
  const read = await buffer(socket).catch(() => Buffer.alloc(0));
  return read.toString("latin1");
}

/** Sends one request. @throws when the answer is none */
export async function askRaw(port: number, sent: string): Promise<RawAnswer> {
  const read = await exchange(port, sent);
  const [, head = "", status, body = ""] = /^(HTTP\/1\.1 (\d+) .*?\r\n)\r\n(.*)$/s.exec(read) ?? [];
  if (!status) throw new Error(`no answer to ${JSON.stringify(sent.slice(0, 200))}`);
  return { status: Number(status), head: head.replace(/\r\nDate: .*/, ""), body };
}

/** What an ordinary client sends; `more` are further header lines. */
export function plainRequest(target: string, host: string, more: string[] = [], method = "GET"): string {
  const lines = [`${method} ${target} HTTP/1.1`, `Host: ${host}`, "Connection: close", ...more];
  return `${lines.join("\r\n")}\r\n\r\n`;
}
