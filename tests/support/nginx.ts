import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { vi } from "vitest";
import { root } from "#server/stale.ts";
import { makeDataDir } from "./site.ts";

export const hasNginx = (() => {
  try {
    execFileSync("nginx", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

/** The configuration that is delivered, with this machine's ports and folders, and without a certificate. */
function configurationFor(folder: string, port: number, instances: number[]): string {
  let instance = 0;
  return readFileSync(path.join(root, "deploy/nginx.conf"), "utf8")
    .replace(/127\.0\.0\.1:\d+/g, () => `127.0.0.1:${instances[instance++]}`)
    .replaceAll("/var/cache/nginx/asylnytt", path.join(folder, "cache"))
    .replaceAll("/opt/asylnytt", root)
    .replace(/server \{\s*listen 80;[^}]*\}/, "")
    .replace(/listen 443 ssl http2;/, `listen 127.0.0.1:${port};`)
    .replace(/listen \[::\]:443 .*/, "")
    .replace(/^\s*ssl_.*$/gm, "");
}

export interface Nginx {
  stop(): Promise<void>;
}

/** Starts a real nginx with it, in front of instances that listen on these ports. */
export async function startNginx(port: number, instances: number[]): Promise<Nginx> {
  const folder = makeDataDir();
  mkdirSync(path.join(folder, "temp"));
  const file = path.join(folder, "nginx.conf");
  const temp = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${path.join(folder, "temp", kind)};`,
  );
  const user = process.getuid?.() === 0 ? "user root;" : "";
  writeFileSync(
    file,
    `${user} daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
     events {} http { access_log off; ${temp.join(" ")} ${configurationFor(folder, port, instances)} }`,
  );
  execFileSync("nginx", ["-t", "-q", "-c", file]);
  const child = spawn("nginx", ["-c", file], { stdio: "inherit" });
  const ended = once(child, "exit");
  await vi.waitFor(() => fetch(`http://localhost:${port}/metrics`), { timeout: 10_000, interval: 20 });
  return {
    async stop() {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
