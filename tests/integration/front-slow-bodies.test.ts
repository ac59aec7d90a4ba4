import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { sendTipAddress } from "#lib/addresses.ts";
import { openFront } from "#tests/support/open-front.ts";

test("somebody on a poor line sends a tip: the time that a page may take begins when all of it has come", async () => {
  const asked: string[] = [];
  let sent = "";
  const { port } = await openFront(async (incoming, response) => {
    asked.push(`${incoming.url}`);
    sent = await text(incoming);
    response.setHeader("content-type", "text/plain").end("Tack");
  });
  const tip = "text=Ett+tips";
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    "content-length": tip.length,
  };
  const slow = request({ port, host: "127.0.0.1", path: sendTipAddress, method: "POST", headers });
  slow.write(tip.slice(0, 5));
  // By when this is answered, what came before has been looked at.
  await (await fetch(`http://127.0.0.1:${port}/sok?q=x`)).text();
  expect(asked).not.toContain(sendTipAddress);
  const answered = once(slow, "response") as Promise<[IncomingMessage]>;
  slow.end(tip.slice(5));
  const [answer] = await answered;
  expect(answer.statusCode).toBe(200);
  expect(sent).toBe(tip);
});
