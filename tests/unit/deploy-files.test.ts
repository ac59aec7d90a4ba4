import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { validate } from "dockerfile-utils";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readSettings } from "#lib/env.ts";
import { dataDirForThisTest } from "#tests/support/data-dir.ts";

const file = (name: string) => readFileSync(path.join("deploy", name), "utf8");
/** Whether a program is there; what checks with it is skipped where it is not. */
const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
/** The settings of a file with a line for each. */
const settingsIn = (text: string) =>
  Object.fromEntries([...text.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]));

describe("the image", () => {
  const dockerfile = file("Dockerfile");

  test("is described without a fault, and comes from a release", () => {
    expect(validate(dockerfile).map(({ message }) => message)).toEqual([]);
    expect(dockerfile).toContain("npm run release");
    expect(dockerfile.match(/^FROM /gm)).toHaveLength(2);
  });

  test("runs as nobody in particular and is asked for its health", () => {
    const [, last = ""] = dockerfile.split(/^FROM .*slim$/m);
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
  });
});

describe("the compose file", () => {
  const service = z.object({
    read_only: z.literal(true),
    cap_drop: z.tuple([z.literal("ALL")]),
    security_opt: z.array(z.string()).refine((given) => given.includes("no-new-privileges:true")),
    ports: z.array(z.string()).optional(),
    volumes: z.array(z.string()).default([]),
    networks: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]),
  });
  const compose = z
    .object({
      services: z.record(z.string(), service),
      networks: z.record(z.string(), z.unknown()),
      volumes: z.record(z.string(), z.unknown()),
    })
    .parse(parse(file("compose.yaml"), { merge: true }));
  const services = Object.entries(compose.services);

  test("gives nobody more than is needed, and lets only Caddy be reached", () => {
    expect(Object.keys(compose.services)).toEqual(["database", "site-1", "site-2", "caddy"]);
    expect(services.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(["caddy"]);
  });

  test("names no volume and no network that it does not describe", () => {
    const volumes = services.flatMap(([, one]) => one.volumes.map((volume) => volume.split(":")[0] ?? ""));
    expect(volumes.filter((name) => !name.startsWith(".") && !(name in compose.volumes))).toEqual([]);
    const networks = services.flatMap(([, one]) =>
      Array.isArray(one.networks) ? one.networks : Object.keys(one.networks),
    );
    expect(networks.filter((name) => !(name in compose.networks))).toEqual([]);
  });

  test("comes with examples of settings that the site understands", () => {
    const given = { ...settingsIn(file("example.env")), AUTH_SECRET: "x".repeat(32) };
    expect(readSettings(given)).toMatchObject({ SAMPLE: "none", TRUST_PROXY: ["172.30.77.2"] });
  });
});

test.skipIf(!has("systemd-analyze", "--version"))(
  "systemd understands the unit and finds it well shielded (skipped where there is no systemd)",
  () => {
    const unit = path.join(dataDirForThisTest(), "asylnytt.service");
    writeFileSync(unit, file("asylnytt.service").replace("/usr/bin/node", process.execPath));
    expect(execFileSync("systemd-analyze", ["verify", unit], { encoding: "utf8" })).toBe("");
    const args = ["security", "--offline=true", "--threshold=20", unit];
    expect(spawnSync("systemd-analyze", args, { encoding: "utf8" })).toMatchObject({ status: 0 });
  },
);

test.skipIf(!has("caddy", "version"))("Caddy understands its file (skipped where there is no Caddy)", () => {
  const folder = dataDirForThisTest();
  const config = path.join(folder, "Caddyfile");
  const isOld = /^v?2\.[0-6]\./.test(execFileSync("caddy", ["version"], { encoding: "utf8" }));
  // Caddy 2.6, which Debian has, does not know this one yet.
  writeFileSync(
    config,
    file("Caddyfile").replace(/^\s*request_buffers .*$/m, (line) => (isOld ? "" : line)),
  );
  const env = { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  const args = ["validate", "--adapter", "caddyfile", "--config", config];
  const { status, stderr } = spawnSync("caddy", args, { env, encoding: "utf8" });
  expect(status, stderr).toBe(0);
});
