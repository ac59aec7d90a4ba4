import { headers } from "next/headers";
import { Problem } from "#lib/errors.ts";

/**
 * Lets only pages of this site change anything. A browser says where a form or a script comes from;
 * who does not say, or says `null`, is refused. @throws Problem `origin.foreign`
 */
export async function requireSameOrigin(): Promise<void> {
  const given = await headers();
  if (!isSameOrigin(given.get("origin"), given.get("host"))) throw new Problem("origin.foreign", {});
}

/** Whether the page at `origin` was served under the name by which this request reached us. */
export function isSameOrigin(origin: string | null, host: string | null): boolean {
  if (!origin || !host || !URL.canParse(origin)) return false;
  const { protocol, host: from } = new URL(origin);
  return (protocol === "https:" || protocol === "http:") && from === host.toLowerCase();
}
