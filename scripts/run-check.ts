import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "#server/stale.ts";
import { type Suite, unsteadyTests } from "./unsteady-tests.ts";

/** What a check found; with `failure` it is not as it should be. */
export interface Count {
  passed: number;
  failed: number;
  /** What passed only when it was tried again, each with what was wrong before. */
  unsteady?: string[];
  failure?: Failure;
}

/** A check that did not pass, with everything that it printed. */
export class Failure extends Error {
  readonly output: string;

  constructor(output: string) {
    super("a check did not pass");
    this.output = output;
  }
}

/** Where the runners of tests write what they counted. */
export const reports = mkdtempSync(path.join(tmpdir(), "asylnytt-reports-"));

/** Runs a program of node_modules. @throws Failure when it finds something */
export async function run(program: string, ...args: string[]): Promise<string> {
  const { code, output } = await spawnProgram(program, args);
  if (code !== 0) throw new Failure(output);
  return "";
}

/** Runs one project of vitest.config.ts. */
export function vitest(project: string): Promise<Count> {
  const report = path.join(reports, `${project}.json`);
  const args = [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  return runTests("vitest", args, report, ({ numPassedTests = 0, numFailedTests = 0 }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }));
}

/**
 * Runs the end-to-end tests, on a site of their own. One that fails is tried once more, so that a slow moment of
 * the machine does not end a whole run; only then it is traced, which takes a sixth of the time.
 */
export function playwright(): Promise<Count> {
  const report = path.join(reports, "e2e.json");
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = report;
  const args = ["test", "--retries=1", "--trace=on-first-retry", "--reporter=list,json"];
  return runTests("playwright", args, report, (found) => ({
    passed: (found.stats?.expected ?? 0) + (found.stats?.flaky ?? 0),
    failed: found.stats?.unexpected ?? 0,
    unsteady: unsteadyTests(found),
  }));
}

/** The parts of the runners' reports that we read. */
interface Report extends Suite {
  numPassedTests?: number;
  numFailedTests?: number;
  stats?: { expected: number; unexpected: number; flaky: number };
}

async function runTests(
  program: string,
  args: string[],
  report: string,
  read: (report: Report) => Count,
): Promise<Count> {
  const { code, output } = await spawnProgram(program, args);
  const count = existsSync(report)
    ? read(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failed: 0 };
  // A run that ends badly without a failed test, for an error between tests, has failed all the same.
  return code === 0 ? count : { ...count, failed: count.failed || 1, failure: new Failure(output) };
}

async function spawnProgram(
  program: string,
  args: string[],
): Promise<{ code: number | null; output: string }> {
  const file = path.join(root, "node_modules/.bin", program);
  // What is written to a file or a log shall be plain.
  const env = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: "1" };
  const child = spawn(file, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  const endToo = () => child.kill("SIGINT");
  process.on("exit", endToo);
  const [code] = await once(child, "close");
  process.off("exit", endToo);
  return { code, output: output.trim() };
}
