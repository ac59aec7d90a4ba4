import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { ensureBuild } from "#server/build.ts";
import { findFreePort } from "#server/postgres/connection.ts";
import { root } from "#server/stale.ts";
import { type StartedSite, startSite } from "#tests/support/site.ts";
import { get } from "./get.ts";
import { isThere } from "./load.ts";

/** What serves the same pages as the front does. */
export interface Peer {
  /** Where it has the page that the front has at a path. */
  urlOf(path: string): string;
  close(): Promise<void>;
}

/** `next start` over the same build and the same database, without the front. Call it while working in that database. */
export async function startNext({ url }: StartedSite): Promise<Peer> {
  const { folder } = await ensureBuild();
  const port = await findFreePort();
  const program = path.join(root, "node_modules/next/dist/bin/next");
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_DIST_DIR: folder, SITE_URL: url };
  const child = spawn(process.execPath, [program, "start", "-p", String(port)], {
    cwd: root,
    env,
    stdio: "ignore",
  });
  await answering(child, `http://localhost:${port}/om`);
  return { urlOf: (page) => `http://localhost:${port}${page}`, close: () => end(child) };
}

/** The site once more, from several processes. Call it while working in the database of the first. */
export async function startProcesses(count: number): Promise<Peer> {
  const { DATABASE_URL = "", AUTH_SECRET = "" } = process.env;
  const settings = { SAMPLE: "none", JOBS: "off", WEB_CONCURRENCY: String(count), DATABASE_URL, AUTH_SECRET };
  const site = await startSite(settings);
  return {
    urlOf: (page) => site.url + page,
    async close() {
      await site.stop();
      rmSync(site.dataDir, { recursive: true, force: true });
    },
  };
}

/** nginx with these pages of a site as files, packed beforehand; null where it is not installed. */
export async function startNginx({ url }: StartedSite, pages: string[]): Promise<Peer | null> {
  const program = ["nginx", "/usr/sbin/nginx"].find(isThere);
  if (!program) return null;
  const folder = mkdtempSync(path.join(tmpdir(), "asylnytt-nginx-"));
  const nameOf = (page: string) => `page-${pages.indexOf(page)}.html`;
  for (const page of pages) {
    const { body } = await get(url + page);
    writeFileSync(path.join(folder, `${nameOf(page)}.gz`), body);
    writeFileSync(path.join(folder, nameOf(page)), gunzipSync(body));
  }
  const port = await findFreePort();
  writeFileSync(path.join(folder, "nginx.conf"), configuration(folder, port));
  const child = spawn(program, ["-p", folder, "-c", "nginx.conf"], { stdio: "ignore" });
  const urlOf = (page: string) => `http://localhost:${port}/${nameOf(page)}`;
  await answering(child, urlOf("/"));
  return {
    urlOf,
    async close() {
      await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One process, which logs nothing and keeps its files open. */
const configuration = (folder: string, port: number) => `
${process.getuid?.() === 0 ? "user root;" : ""}
daemon off;
worker_processes 1;
pid ${folder}/pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  default_type "text/html; charset=utf-8";
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=100 inactive=1h;
  open_file_cache_valid 1h;
  gzip_static on;
  gzip_vary on;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((each) => `${each}_temp_path ${folder}/${each};`).join(" ")}
  server { listen 127.0.0.1:${port}; listen [::1]:${port}; root ${folder}; }
}
`;

async function answering(child: ChildProcess, url: string): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Error(`${child.spawnargs.join(" ")} has ended`);
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}
