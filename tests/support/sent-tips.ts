import { readFileSync } from "node:fs";
import path from "node:path";
import { sendTipAddress } from "#lib/addresses.ts";
import { stampAt } from "#lib/tips/rules.ts";
import { inGroups, packed } from "./payloads.ts";
import type { StartedSite } from "./site.ts";

/** Sends texts to a site as tips, all of them as the text, the first ones as link and contact too. @returns each answer's status */
export async function sendTips({ url, dataDir }: StartedSite, texts: string[]): Promise<number[]> {
  const secret = readFileSync(path.join(dataDir, "secret"), "utf8");
  const contacts = packed(texts, 290);
  const all = [...packed(texts, 9_000), ...inGroups(texts, 60).map((group) => group.join("\n"))];
  const statuses: number[] = [];
  for (const [at, text] of all.slice(0, 19).entries()) {
    const stamp = stampAt(new Date(Date.now() - 60_000), secret);
    const body = new URLSearchParams({
      text,
      contact: contacts[at] ?? "",
      link: at < 10 ? "" : (texts[at] ?? ""),
      stamp,
    });
    const answer = await fetch(`${url}${sendTipAddress}`, {
      method: "POST",
      headers: { origin: url },
      body,
      redirect: "manual",
    });
    await answer.arrayBuffer();
    statuses.push(answer.status);
  }
  return statuses;
}
