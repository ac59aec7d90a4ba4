import path from "node:path";
import { z } from "zod";
import { Problem } from "./errors.ts";

const port = "must be a whole number from 1 to 65535";
const origin = "must be an address such as https://example.org, without a path";
const database = "must be an address such as postgresql://user:password@host:5432/name";

/** What can be set from outside, and what holds where nothing is set. The README's table says the same. */
const schema = z
  .object({
    PORT: z.coerce.number(port).int(port).min(1, port).max(65535, port).default(3000),
    HOST: z.string().default("127.0.0.1"),
    SITE_URL: z
      .url({ protocol: /^https?$/, error: origin })
      .refine(isOrigin, origin)
      .optional(),
    SITE_LOCALE: z.enum(["sv", "en"], 'must be "sv" or "en"').default("sv"),
    SAMPLE: z.enum(["sample", "none"], 'must be "sample" or "none"').default("sample"),
    DATA_DIR: z.string().default(".data"),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: database }).optional(),
  })
  .transform((given) => ({
    ...given,
    SITE_URL: given.SITE_URL?.replace(/\/$/, "") ?? `http://localhost:${given.PORT}`,
    DATA_DIR: path.resolve(given.DATA_DIR),
  }));

export type Settings = z.infer<typeof schema>;

/** Reads the settings; an empty one counts as not set. @throws Problem `settings.invalid` with all that is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(set);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path: [name], message }) => ({
    name: String(name),
    value: name === "DATABASE_URL" ? "…" : (set[String(name)] ?? ""),
    rule: message,
  }));
  throw new Problem("settings.invalid", { faults });
}

function isOrigin(address: string): boolean {
  return URL.canParse(address) && new URL(address).href === `${new URL(address).origin}/`;
}
