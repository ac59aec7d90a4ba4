import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { db } from "#lib/db.ts";
import { startPingSink } from "./ping-sink.ts";

export const key = "a1b2c3d4-asylnytt";
export const siteUrl = "https://asylnytt.example";

/** Has the site of this test file tell of changes: to a server on this machine. */
export function tellChanges() {
  let sink: Awaited<ReturnType<typeof startPingSink>>;
  beforeAll(async () => {
    sink = await startPingSink();
  });
  beforeEach(() => {
    sink.pings.length = 0;
    sink.answer = { status: 200 };
    Object.assign(process.env, { INDEXNOW_KEY: key, SITE_URL: siteUrl });
  });
  afterEach(() => {
    delete process.env.INDEXNOW_KEY;
    delete process.env.SITE_URL;
  });
  afterAll(() => void sink.stop());
  return () => sink;
}

/** The addresses of which search engines have not been told yet. */
export async function waiting(): Promise<string[]> {
  const rows = await db().waitingPing.findMany({ select: { address: true }, orderBy: { address: "asc" } });
  return rows.map(({ address }) => address);
}

/** The time until which they are not to be told has come. */
export const waitIsOver = () => db().waitingPing.updateMany({ data: { notBefore: new Date(0) } });
