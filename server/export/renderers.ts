import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import path from "node:path";
import type { Rendered } from "../front/render.ts";
import { root } from "../stale.ts";

export interface Renderers {
  /** How many pages they make at the same time. */
  atOnce: number;
  render(path: string): Promise<Rendered>;
  close(): void;
}

/** More take memory and win nothing: the database answers all of them. */
const mostProcesses = 4;
/** While one page waits for the database another is rendered. */
const each = 3;

/** Processes that render pages of a build, side by side. @param host under which the site is known */
export async function openRenderers(build: string, port: number, host: string): Promise<Renderers> {
  const file = path.join(root, "server/export/renderer.ts");
  const children = Array.from({ length: Math.min(availableParallelism(), mostProcesses) }, () =>
    fork(file, [build, String(port), host], { serialization: "advanced" }),
  );
  const waiting = new Map<string, PromiseWithResolvers<Rendered>>();
  for (const child of children) {
    child.on("message", (said: "ready" | (Rendered & { path: string })) => {
      if (said === "ready") return;
      // What comes over the channel is bytes, and no buffer any more.
      waiting.get(said.path)?.resolve({ ...said, body: Buffer.from(said.body) });
      waiting.delete(said.path);
    });
    child.on("exit", () => {
      for (const { reject } of waiting.values()) reject(new Error("A process that rendered has ended."));
    });
  }
  await Promise.all(children.map((child) => once(child, "message")));
  let turn = 0;
  return {
    atOnce: children.length * each,
    render(asked) {
      const result = Promise.withResolvers<Rendered>();
      waiting.set(asked, result);
      const child = children[turn % children.length] as ChildProcess;
      turn += 1;
      child.send(asked);
      return result.promise;
    },
    close() {
      for (const child of children) child.removeAllListeners("exit").disconnect();
    },
  };
}
