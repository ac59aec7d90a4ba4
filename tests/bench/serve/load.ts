import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What came of asking one address again and again. Times in milliseconds. */
export interface Measured {
  perSecond: number;
  p50: number;
  p99: number;
  errors: number;
}

export interface Loader {
  name: string;
  /** Asks for so many seconds over so many connections, with gzip. */
  run(url: string, asked: { seconds: number; connections: number }): Measured;
}

/** wrk, which is quicker than anything that it asks; else autocannon, which npm brings, and which is not. */
export function findLoader(): Loader {
  return isThere("wrk") ? wrk : autocannon;
}

export const isThere = (program: string) => !spawnSync(program, ["-v"], { stdio: "ignore" }).error;

const encoding = "Accept-Encoding: gzip";

const wrk: Loader = {
  name: "wrk",
  run(url, { seconds, connections }) {
    const limits = ["--threads", "1", "--connections", String(connections), "--duration", `${seconds}s`];
    const said = execFileSync(
      "wrk",
      [...limits, "--latency", "--timeout", "20s", "--header", encoding, url],
      {
        encoding: "utf8",
      },
    );
    const number = (pattern: RegExp) => Number(pattern.exec(said)?.[1] ?? 0);
    const errors = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(said) ?? [];
    return {
      perSecond: number(/Requests\/sec:\s+([\d.]+)/),
      p50: timeAt(said, 50),
      p99: timeAt(said, 99),
      errors:
        number(/Non-2xx or 3xx responses: (\d+)/) +
        errors.slice(1).reduce((sum, count) => sum + Number(count), 0),
    };
  },
};

/** A line such as `99%    1.32ms` or `50%  845.00us`. */
function timeAt(said: string, percent: number): number {
  const [, time = "", unit = ""] =
    new RegExp(`^\\s+${percent}%\\s+([\\d.]+)(us|ms|s|m)\\s*$`, "m").exec(said) ?? [];
  return Number(time) * ({ us: 0.001, ms: 1, s: 1000, m: 60_000 }[unit] ?? Number.NaN);
}

const autocannon: Loader = {
  name: "autocannon, which is slower than the front: its figures are a lower bound",
  run(url, { seconds, connections }) {
    const program = fileURLToPath(import.meta.resolve("autocannon"));
    const limits = ["--connections", String(connections), "--duration", String(seconds)];
    const said = execFileSync(process.execPath, [program, ...limits, "--json", "--headers", encoding, url], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const { requests, latency, errors, non2xx } = JSON.parse(said);
    return { perSecond: requests.average, p50: latency.p50, p99: latency.p99, errors: errors + non2xx };
  },
};
