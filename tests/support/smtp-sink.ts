import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";

export interface ReceivedMail {
  from: string;
  to: string[];
  /** Header and body as they came, without the transfer's dots. */
  source: string;
}

/** A mail server on this machine that takes whatever comes and keeps it (RFC 5321, as much as a sender needs). */
export async function startSmtpSink(answerToData = "250 kept") {
  const mails: ReceivedMail[] = [];
  const server = createServer((socket) => void converse(socket, mails, answerToData));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  return { url: `smtp://127.0.0.1:${port}`, mails, stop: () => server.close() };
}

async function converse(socket: Socket, mails: ReceivedMail[], answerToData: string): Promise<void> {
  const say = (line: string) => socket.write(`${line}\r\n`);
  socket.on("error", () => {});
  say("220 sink");
  let mail: ReceivedMail = { from: "", to: [], source: "" };
  let inData = false;
  for await (const line of createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (inData) {
      if (line !== ".") mail.source += `${line.replace(/^\./, "")}\n`;
      else {
        inData = false;
        if (answerToData.startsWith("2")) mails.push(mail);
        mail = { from: "", to: [], source: "" };
        say(answerToData);
      }
    } else if (/^MAIL FROM:/i.test(line)) {
      mail.from = /<(.*)>/.exec(line)?.[1] ?? "";
      say("250 ok");
    } else if (/^RCPT TO:/i.test(line)) {
      mail.to.push(/<(.*)>/.exec(line)?.[1] ?? "");
      say("250 ok");
    } else if (/^DATA/i.test(line)) {
      inData = true;
      say("354 go on");
    } else if (/^QUIT/i.test(line)) {
      say("221 bye");
      socket.end();
    } else say("250 ok");
  }
}

/** A mail's text, whatever it was encoded in to be sent. */
export function textOf({ source }: ReceivedMail): string {
  const [head = "", ...rest] = source.split("\n\n");
  const body = rest.join("\n\n");
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, "base64").toString("utf8");
  if (!/transfer-encoding: quoted-printable/i.test(head)) return body;
  const bytes = body
    .replace(/=\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
