import { fork } from "node:child_process";
import { once } from "node:events";

/** What readers ask for, by chance, and how fast. */
export interface Asked {
  urls: string[];
  perSecond: number;
}

/** What became of it. Times in milliseconds, from when a request was due until its answer had come whole. */
export interface Read {
  answers: number;
  seconds: number;
  /** How many got no answer, or one of 400 and above; by kind, with the first address and between which seconds. */
  failed: number;
  failures: Record<string, { count: number; first: string; from: number; to: number }>;
  p50: number;
  p95: number;
  p99: number;
  max: number;
}

/**
 * Readers who come at a steady pace, whether those before them have been answered or not: one that is kept waiting
 * does not keep the next from asking, so slow moments count in full. In a process of their own.
 * @returns how to end it, and what it found
 */
export async function startReaders(asked: Asked): Promise<{ stop(): Promise<Read> }> {
  const child = fork(new URL("./reading.ts", import.meta.url), { execArgv: [] });
  await once(child, "spawn");
  child.send(asked);
  return {
    async stop() {
      const told = once(child, "message");
      child.send("stop");
      const [read] = await told;
      child.disconnect();
      return read as Read;
    },
  };
}

/** In one line. */
export const inWords = ({ answers, seconds, failed, failures, p50, p95, p99, max }: Read) =>
  `${answers} requests in ${seconds.toFixed(0)} s (${(answers / seconds).toFixed(0)}/s), ${failed} failed, p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}, p99 ${p99.toFixed(1)}, max ${max.toFixed(0)} ms${failed > 0 ? ` ${JSON.stringify(failures)}` : ""}`;
