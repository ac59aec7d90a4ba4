import { readFileSync } from "node:fs";
import path from "node:path";

/** Watches the resident memory of the process that serves from a data folder, in MB, every five seconds. */
export function watchMemory(dataDir: string): () => number[] {
  const { pid } = JSON.parse(readFileSync(path.join(dataDir, "lock.json"), "utf8"));
  const samples: number[] = [];
  const look = () => {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    samples.push(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024);
  };
  const watching = setInterval(look, 5000);
  return () => {
    clearInterval(watching);
    return samples;
  };
}
