import { execFile } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a script of the project as its npm command does, and waits for its end. */
export function runScript(
  script: string,
  args: string[],
  environment: Record<string, string | undefined> = {},
): Promise<Finished> {
  const env = { ...process.env, INIT_CWD: root, ...environment };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [script, ...args], { cwd: root, env }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}
