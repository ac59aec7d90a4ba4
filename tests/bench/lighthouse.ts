import { execFile } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { startSite } from "#tests/support/site.ts";
import { findBrowser } from "../../scripts/find-browser.ts";

/**
 * `npm run bench:lighthouse`: Lighthouse's four scores, as on a phone, of three pages of a site of its own with the
 * sample, or of the site whose address is given. Ends with 1 where any is below 100.
 */
const folder = path.join(import.meta.dirname, "../lighthouse");
const lighthouse = path.join(folder, "node_modules/lighthouse/cli/index.js");
const run = promisify(execFile);

interface Report {
  categories: Record<
    string,
    { title: string; score: number | null; auditRefs: { id: string; weight: number }[] }
  >;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
}

/** The middle one of three, by speed: it alone differs from one time to the next. */
async function measure(address: string): Promise<Report> {
  const reports = [await audit(address), await audit(address), await audit(address)];
  const speed = ({ categories }: Report) => categories.performance?.score ?? 0;
  return reports.toSorted((a, b) => speed(a) - speed(b))[1] as Report;
}

async function audit(address: string): Promise<Report> {
  const flags = "--headless=new --no-sandbox";
  const only = "--only-categories=performance,accessibility,best-practices,seo";
  const args = [lighthouse, address, "--output=json", "--quiet", only, `--chrome-flags=${flags}`];
  const env = { ...process.env, CHROME_PATH: findBrowser() };
  const { stdout } = await run(process.execPath, args, { env, maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout);
}

/** The scores in a line; under it what cost points. @returns whether all are 100 */
function tell(page: string, { categories, audits }: Report): boolean {
  const scores = Object.values(categories).map(
    ({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`,
  );
  const told = ["largest-contentful-paint", "total-blocking-time", "total-byte-weight"].map(
    (id) => audits[id]?.displayValue,
  );
  console.log(`${page.padEnd(40)} ${scores.join("  ")}  (${told.filter(Boolean).join(", ")})`);
  for (const { auditRefs, score } of Object.values(categories)) {
    if (score === 1) continue;
    for (const { id, weight } of auditRefs) {
      const { title, score: own, displayValue = "" } = audits[id] ?? {};
      if (weight > 0 && typeof own === "number" && own < 1) console.log(`  ${id}: ${title} ${displayValue}`);
    }
  }
  return Object.values(categories).every(({ score }) => score === 1);
}

if (!existsSync(lighthouse)) {
  await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder });
}
const [given] = process.argv.slice(2);
const site = given ? null : await startSite({ SAMPLE: "sample", JOBS: "off" });
const base = given ?? site?.url ?? "";
try {
  const front = await (await fetch(base)).text();
  const pages = [
    "/",
    ...[/\/nyheter\/[\w-]+/, /\/amnen\/[\w-]+/].map((address) => address.exec(front)?.[0] ?? "/"),
  ];
  const perfect: boolean[] = [];
  for (const page of pages) perfect.push(tell(page, await measure(new URL(page, base).href)));
  process.exitCode = perfect.every(Boolean) ? 0 : 1;
} finally {
  await site?.stop();
  if (site) rmSync(site.dataDir, { recursive: true, force: true });
}
