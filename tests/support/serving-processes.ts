import { execFileSync } from "node:child_process";
import type { StartedSite } from "./site.ts";

/** The processes of a site that serve, where there are several: those of the group that its start has made. */
export function servingProcesses(site: StartedSite): number[] {
  return execFileSync("ps", ["-A", "-o", "pid=,pgid=,args="], { encoding: "utf8" })
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(
      ([, group, ...command]) =>
        Number(group) === site.pid && command.join(" ").includes("server/instance.ts"),
    )
    .map(([pid]) => Number(pid));
}
