import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readSettings } from "#lib/env.ts";
import { ensureSecret } from "#server/secret.ts";
import { dataDirForThisTest } from "#tests/support/data-dir.ts";

test("at the first start a secret is made, that later starts find again and nobody else may read", () => {
  const DATA_DIR = dataDirForThisTest();
  const settings = readSettings({ NODE_ENV: "test", DATA_DIR });
  const secret = ensureSecret(settings);
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(ensureSecret(settings)).toBe(secret);
  expect(readdirSync(DATA_DIR)).toEqual(["secret"]);
  expect(statSync(path.join(DATA_DIR, "secret")).mode & 0o777).toBe(0o600);
});

test("where an operator gives a secret, that one counts and none is kept", () => {
  const DATA_DIR = dataDirForThisTest();
  const AUTH_SECRET = "the same on every instance, and known to nobody else";
  expect(ensureSecret(readSettings({ NODE_ENV: "test", DATA_DIR, AUTH_SECRET }))).toBe(AUTH_SECRET);
  expect(readdirSync(DATA_DIR)).toEqual([]);
});
