import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { askRaw, plainRequest } from "#tests/support/raw-request.ts";
import { startSite } from "#tests/support/site.ts";

const key = "a1b2c3d4-asylnytt";

test("a search engine opens the key's file, and no other one", async () => {
  const site = await startSite({ INDEXNOW_KEY: key, SITE_URL: "https://asylnytt.example", JOBS: "off" });
  try {
    const port = Number(new URL(site.url).port);
    const open = (path: string) => askRaw(port, plainRequest(path, "asylnytt.example"));
    const file = await open(`/${key}.txt`);
    expect(file).toMatchObject({ status: 200, body: key });
    expect(file.head).toMatch(/^content-type: text\/plain; charset=utf-8\r$/im);
    const other = await open("/ett-annat-namn.txt");
    expect(other.status).toBe(404);
    expect(other.body).toContain("<h1");
    expect(other.body).not.toContain(key);
  } finally {
    await site.stop();
    rmSync(site.dataDir, { recursive: true });
  }
});
