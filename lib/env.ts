import path from "node:path";
import { z } from "zod";
import { Problem } from "./errors.ts";

const port = "must be a whole number from 1 to 65535";
const origin = "must be an address such as https://example.org, without a path";
const database = "must be an address such as postgresql://user:password@host:5432/name";
const networks = "must be addresses or networks, such as 127.0.0.1, 10.0.0.0/8";
const secret = "must be at least 32 characters";
const shared = "must be given with DATABASE_URL, at least 32 random characters, the same for every instance";
const smtp = "must be an address such as smtps://user:password@host:465";
const mail = "must be a plain address such as name@example.org";
const password = "must be at least 12 characters";
const count = "must be a whole number from 1 to 64";
const replicated =
  "must be given with DATABASE_REPLICA_URL, the address of the server that the replica follows";
const drain = "must be a whole number of seconds from 0 to 8";
const indexNow = "must be 8 to 128 of the characters a-z, A-Z, 0-9 and -";
const readable =
  "must be given with INDEXNOW_KEY, the https address at which search engines find the site, such as https://example.org";
const onOff = z.enum(["on", "off"], 'must be "on" or "off"');

/** These are never shown, not even when they are wrong. */
const secrets = ["DATABASE_URL", "DATABASE_REPLICA_URL", "AUTH_SECRET", "SMTP_URL", "ADMIN_PASSWORD"];

/** What can be set from outside, and what holds where nothing is set. The README's table says the same. */
const fields = z.object({
  PORT: z.coerce.number(port).int(port).min(1, port).max(65535, port).default(3000),
  HOST: z.string().default("127.0.0.1"),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: origin })
    .refine(isOrigin, origin)
    .optional(),
  HSTS: z
    .enum(["host", "subdomains", "preload"], 'must be "host", "subdomains" or "preload"')
    .default("host"),
  SITE_LOCALE: z.enum(["sv", "en"], 'must be "sv" or "en"').default("sv"),
  SAMPLE: z.enum(["sample", "none"], 'must be "sample" or "none"').default("sample"),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: database }).optional(),
  DATABASE_REPLICA_URL: z.url({ protocol: /^postgres(ql)?$/, error: database }).optional(),
  JOBS: onOff.default("on"),
  DRAIN_SECONDS: z.coerce.number(drain).int(drain).min(0, drain).max(8, drain).default(0),
  WEB_CONCURRENCY: z.coerce.number(count).int(count).min(1, count).max(64, count).default(1),
  TRUST_PROXY: z.string().default("").transform(split).refine(areNetworks, networks),
  AUTH_SECRET: z.string().min(32, secret).optional(),
  REQUIRE_2FA: onOff.default("off"),
  SMTP_URL: z.url({ protocol: /^smtps?$/, hostname: /./, error: smtp }).optional(),
  MAIL_FROM: z.email(mail).optional(),
  INDEXNOW_KEY: z
    .string()
    .regex(/^[a-zA-Z0-9-]{8,128}$/, indexNow)
    .optional(),
  ADMIN_EMAIL: z.email(mail).optional(),
  ADMIN_PASSWORD: z.string().min(12, password).optional(),
});

const schema = fields
  .check(
    together("DATABASE_URL", "AUTH_SECRET", shared),
    together("DATABASE_REPLICA_URL", "DATABASE_URL", replicated),
    together("SMTP_URL", "MAIL_FROM", "must be given with SMTP_URL"),
    together("ADMIN_EMAIL", "ADMIN_PASSWORD", "must be given with ADMIN_EMAIL"),
    together("ADMIN_PASSWORD", "ADMIN_EMAIL", "must be given with ADMIN_PASSWORD"),
    together("INDEXNOW_KEY", "SITE_URL", readable, isReadable),
  )
  .transform((given) => ({
    ...given,
    SITE_URL: given.SITE_URL?.replace(/\/$/, "") ?? `http://localhost:${given.PORT}`,
    DATA_DIR: path.resolve(given.DATA_DIR),
  }));

export type Settings = z.infer<typeof schema>;

/** For processes that none of the settings may reach. */
export const noSettings = Object.fromEntries(Object.keys(fields.shape).map((name) => [name, ""]));

/** Reads the settings; an empty one counts as not set. @throws Problem `settings.invalid` with all that is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(set);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path: [name], message }) => ({
    name: String(name),
    value: shown(String(name), set[String(name)]),
    rule: message,
  }));
  throw new Problem("settings.invalid", { faults });
}

function isOrigin(address: string): boolean {
  return URL.canParse(address) && new URL(address).href === `${new URL(address).origin}/`;
}

function areNetworks(given: string[]): boolean {
  const network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);
  return given.every((one) => network.safeParse(one).success);
}

/** Whether it can be an address on the open internet; what is none at all is said elsewhere. */
function isReadable(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" && /\.(?!localhost$)[a-z][a-z0-9-]*$/.test(hostname);
}

/** A list with commas between. */
function split(list: string): string[] {
  return list
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** Where `given` is set, `needed` must be, too, and fit; said together with whatever else is wrong. */
function together(given: string, needed: string, error: string, fits = (_: string) => true) {
  const isMet = (value: unknown) => value !== undefined && fits(String(value));
  return z.refine<Record<string, unknown>>((all) => !all[given] || isMet(all[needed]), {
    path: [needed],
    error,
    when: () => true,
  });
}

/** Empty for one that is not set. */
function shown(name: string, value = ""): string {
  return value && secrets.includes(name) ? "…" : value;
}
