import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { openArchive } from "./serve/archives.ts";

/** `npm run bench:export`: an archive of 10,000 items as plain files; how long it takes, and how much memory. */
const { values } = parseArgs({ options: { items: { type: "string", default: "10000" } } });
const promised = 5 * 60;
const archive = await openArchive(Number(values.items));
const folder = mkdtempSync(path.join(tmpdir(), "asylnytt-export-"));
try {
  const { dataDir, url } = archive.site;
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "", SITE_URL: url, PORT: new URL(url).port };
  const begun = performance.now();
  const child = execFile(process.execPath, ["scripts/export.ts", path.join(folder, "copy")], { env });
  child.stdout?.pipe(process.stdout);
  child.stderr?.pipe(process.stderr);
  let most = 0;
  const watching = setInterval(() => {
    most = Math.max(most, memoryOf(child.pid ?? 0));
  }, 500);
  await new Promise((resolve) => child.once("close", resolve));
  clearInterval(watching);
  const seconds = (performance.now() - begun) / 1000;
  console.log(
    `${values.items} items in ${seconds.toFixed(0)} s, at most ${most.toFixed(0)} MB in all its processes`,
  );
  console.log(
    `${seconds <= promised && child.exitCode === 0 ? "met    " : "MISSED "} ${promised} s, no link broken`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
  await archive.close();
}

/** Of a process and those that it has started, in MB. */
function memoryOf(pid: number): number {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
      .trim()
      .split(/\s+/)
      .filter(Boolean);
    const own = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
    return children.reduce((sum, child) => sum + memoryOf(Number(child)), own);
  } catch {
    return 0;
  }
}
