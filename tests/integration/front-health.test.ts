import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { readSettings } from "#lib/env.ts";
import { createFront } from "#server/front/front.ts";
import { close, listen } from "#server/http.ts";
import { dataDirForThisTest } from "#tests/support/data-dir.ts";
import { openFront } from "#tests/support/open-front.ts";

async function ask(port: number, question: string) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/health/${question}`);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  return { status: answer.status, said: await answer.json() };
}

const well = { status: 200, said: { status: "ok" } };
const unready = (reason: string) => ({ status: 503, said: { status: "unavailable", reason } });

test("a site that is not open yet answers, and says that nothing should be sent there", async () => {
  const front = createFront(readSettings({ NODE_ENV: "test", DATA_DIR: dataDirForThisTest() }));
  const server = await listen(front, "127.0.0.1", 0);
  onTestFinished(() => close(server).then(front.close));
  const { port } = server.address() as AddressInfo;
  expect(await ask(port, "live")).toEqual(well);
  expect(await ask(port, "ready")).toEqual(unready("starting"));
});

test("an open site is ready under its number too, until it is about to end; what comes then is answered still", async () => {
  const { port, drain } = await openFront((_, response) => response.end("from Next"), {
    SITE_URL: "https://asylnytt.example",
  });
  expect(await ask(port, "live")).toEqual(well);
  await vi.waitFor(async () => expect(await ask(port, "ready")).toEqual(well));
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(421);
  drain();
  expect(await ask(port, "ready")).toEqual(unready("draining"));
  expect(await ask(port, "live")).toEqual(well);
});
