import type { Settings } from "#lib/env.ts";
import { Problem } from "#lib/errors.ts";

/**
 * Sees to it that somebody can come in: makes the first editor of `ADMIN_EMAIL` and `ADMIN_PASSWORD`, else a
 * link by which a person does. @returns the link, or null when there is an editor. @throws Problem `settings.invalid`
 */
export async function ensureWayIn({ ADMIN_EMAIL, ADMIN_PASSWORD }: Settings): Promise<string | null> {
  // The client that this needs is made during the start.
  const { ensureFirstEditor, renewSetupLink } = await import("#lib/auth/accept-link.ts");
  if (ADMIN_EMAIL && ADMIN_PASSWORD) {
    await ensureFirstEditor(ADMIN_EMAIL, ADMIN_PASSWORD).catch(asSetting);
    return null;
  }
  return renewSetupLink();
}

function asSetting(error: unknown): never {
  if (!(error instanceof Problem) || !error.code.startsWith("password.")) throw error;
  const rule = "must be neither a common password nor the address itself";
  throw new Problem("settings.invalid", { faults: [{ name: "ADMIN_PASSWORD", value: "…", rule }] });
}
