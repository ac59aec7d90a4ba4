import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process that a file on disk speaks of, told apart from a later one that got the same number. */
export interface ProcessMark {
  pid: number;
  /** When it began, and in which run of the machine. */
  begun: string;
}

/** The mark of a process that runs now; undefined when there is none with that number. */
export function markProcess(pid: number): ProcessMark | undefined {
  const begun = process.platform === "linux" ? begunOnLinux(pid) : begunElsewhere(pid);
  return begun ? { pid, begun } : undefined;
}

export function stillRuns(mark: ProcessMark): boolean {
  return markProcess(mark.pid)?.begun === mark.begun;
}

/** The program and arguments of a process; undefined when there is none with that number. */
export function commandOf(pid: number): string | undefined {
  try {
    return process.platform === "linux"
      ? readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
      : execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return undefined;
  }
}

/** Fields of /proc/PID/stat after the command, which may itself contain spaces and brackets: state first, start time twentieth. */
function begunOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return undefined;
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

function begunElsewhere(pid: number): string | undefined {
  try {
    const line = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
    return line.trim() || undefined;
  } catch {
    return undefined;
  }
}
