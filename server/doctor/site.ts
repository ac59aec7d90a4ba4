import { healthAddress } from "#lib/addresses.ts";
import type { Settings } from "#lib/env.ts";
import { type Finding, fault, look, ok } from "./finding.ts";

const patience = 5000;
const hosts: Record<string, string> = { "0.0.0.0": "127.0.0.1", "::": "[::1]", "::1": "[::1]" };

/** Asks the site on this machine whether it is well. */
export async function checkSite({ HOST, PORT }: Settings): Promise<Finding> {
  const address = `http://${hosts[HOST] ?? HOST}:${PORT}${healthAddress("ready")}`;
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(patience) });
    if (answer.ok) return ok("site", `it answers on port ${PORT}, and is ready`);
    const { reason = "" } = (await answer.json().catch(() => ({}))) as { reason?: string };
    return fault("site", `it answers on port ${PORT} with ${answer.status} (${reason}): its log says why.`);
  } catch {
    return look("site", `nothing answers on port ${PORT}: "npm start" starts it.`);
  }
}
