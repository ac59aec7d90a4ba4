import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { makePages } from "./make-pages.ts";

/** `npm run bench:import`: the import of many pages into a new embedded database, as a person would run it. */
const files = Number(process.argv[2] ?? 1000);
const itemsPerFile = 10;
const folder = mkdtempSync(path.join(tmpdir(), "asylnytt-bench-"));
const pages = path.join(folder, "sidor");
/** Every Node that takes part tells its own peak; the importer's is the largest. */
const tellPeak = encodeURIComponent(
  'process.on("exit", () => process.stderr.write(" peak=" + process.resourceUsage().maxRSS))',
);
const NODE_OPTIONS = `--import=data:text/javascript,${tellPeak}`;

try {
  mkdirSync(pages);
  makePages(pages, { files, itemsPerFile });
  const { DATABASE_URL: _, ...environment } = process.env;
  for (const round of ["new", "again"]) {
    const begun = performance.now();
    const env = { ...environment, NODE_OPTIONS, DATA_DIR: path.join(folder, "data") };
    const args = ["scripts/import.mjs", pages, "--publish"];
    const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    const seconds = (performance.now() - begun) / 1000;
    const peaks = [...stderr.matchAll(/peak=(\d+)/g)].map(([, kilobytes]) => Number(kilobytes) / 1024);
    const items = files * itemsPerFile;
    console.log(
      `${round.padEnd(6)} ${files} files, ${items} items: ${seconds.toFixed(1)} s, ` +
        `${Math.round(items / seconds)} items/s, peak memory ${Math.round(Math.max(...peaks))} MB`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
