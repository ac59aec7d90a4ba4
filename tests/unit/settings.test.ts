import { describe, expect, test } from "vitest";
import { readSettings } from "#lib/env.ts";
import { Problem } from "#lib/errors.ts";
import { problemText } from "#lib/text/catalogue.ts";

const secret = "a secret of more than thirty-two characters";

const read = (given: Record<string, string>) => readSettings({ NODE_ENV: "test", ...given });

function refusal(given: Record<string, string>): string {
  try {
    read(given);
    return "";
  } catch (error) {
    if (error instanceof Problem) return problemText(error);
    throw error;
  }
}

describe("an operator sets nothing", () => {
  test("scheduled work runs, no proxy is believed, and a second factor is a choice", () => {
    const settings = { JOBS: "on", TRUST_PROXY: [], REQUIRE_2FA: "off" };
    expect(read({})).toMatchObject(settings);
    expect(read({ JOBS: "", TRUST_PROXY: "", REQUIRE_2FA: "", AUTH_SECRET: "" })).toMatchObject(settings);
  });
});

describe("an operator says how far https is insisted on", () => {
  test("else it is for this name only", () => expect(read({}).HSTS).toBe("host"));
  test.each(["subdomains", "preload"])("%s is taken", (HSTS) => expect(read({ HSTS }).HSTS).toBe(HSTS));
  test("anything else is refused", () => {
    expect(refusal({ HSTS: "on" })).toBe('HSTS must be "host", "subdomains" or "preload", and is "on".');
  });
});

describe("an operator names proxies", () => {
  test("as addresses and networks, with commas between", () => {
    const { TRUST_PROXY } = read({ TRUST_PROXY: "127.0.0.1, 10.0.0.0/8,::1,2001:db8::/32," });
    expect(TRUST_PROXY).toEqual(["127.0.0.1", "10.0.0.0/8", "::1", "2001:db8::/32"]);
  });

  test.each(["true", "proxy.example.org", "10.0.0.0/33", "10.0.0.256", "::1/129", "127.0.0.1 10.0.0.1"])(
    "as %s: refused",
    (TRUST_PROXY) => expect(refusal({ TRUST_PROXY })).toMatch(/^TRUST_PROXY must be addresses or networks/),
  );
});

describe("an operator has search engines told of changes", () => {
  const SITE_URL = "https://asylnytt.example";
  const key = "3f2a9c-ASYL";

  test.each([key, "12345678", "a".repeat(128)])("with the key %s", (INDEXNOW_KEY) => {
    expect(read({ INDEXNOW_KEY, SITE_URL })).toMatchObject({ INDEXNOW_KEY, SITE_URL });
  });

  test("or not: an empty key is none", () => {
    expect(read({ INDEXNOW_KEY: "" }).INDEXNOW_KEY).toBeUndefined();
  });

  test.each(["1234567", "a".repeat(129), "nyckel_nyckel", "nyckel åäö", "../../nyckel", `${key}\n`])(
    "with the key %j: refused, and told what a key is",
    (INDEXNOW_KEY) => {
      expect(refusal({ INDEXNOW_KEY, SITE_URL })).toBe(
        `INDEXNOW_KEY must be 8 to 128 of the characters a-z, A-Z, 0-9 and -, and is "${INDEXNOW_KEY}".`,
      );
    },
  );

  test.each([
    "http://asylnytt.example",
    "https://localhost",
    "https://asylnytt.localhost",
    "https://server",
    "https://192.168.0.7",
    "https://[::1]:3000",
  ])("of a site that they cannot read at %s: refused", (address) => {
    expect(refusal({ INDEXNOW_KEY: key, SITE_URL: address })).toMatch(
      /^SITE_URL must be given with INDEXNOW_KEY, the https address at which search engines find the site/,
    );
    expect(read({ SITE_URL: address }).SITE_URL).toBe(address);
  });

  test("without saying where the site is: refused", () => {
    expect(refusal({ INDEXNOW_KEY: key })).toMatch(/^SITE_URL must be given with .*, and is not set\.$/);
  });
});

describe("an operator gives one half of what belongs together", () => {
  test.each([
    ["AUTH_SECRET", { DATABASE_URL: "postgresql://editor:hush-hush@host/name" }],
    ["MAIL_FROM", { SMTP_URL: "smtps://editor:hush-hush@host" }],
    ["ADMIN_PASSWORD", { ADMIN_EMAIL: "editor@example.org" }],
    ["ADMIN_EMAIL", { ADMIN_PASSWORD: "hush-hush-hush" }],
  ])("%s is asked for", (missing, given) => {
    const said = refusal(given);
    expect(said).toMatch(new RegExp(`^${missing} must be given with \\w+.*, and is not set\\.$`));
    expect(said).not.toContain("hush");
  });

  test("and hears of that together with everything else", () => {
    const said = refusal({ JOBS: "yes", REQUIRE_2FA: "1", ADMIN_EMAIL: "editor@example.org" });
    expect(said.split("\n")).toEqual([
      'JOBS must be "on" or "off", and is "yes".',
      'REQUIRE_2FA must be "on" or "off", and is "1".',
      "ADMIN_PASSWORD must be given with ADMIN_EMAIL, and is not set.",
    ]);
  });

  test("both halves are taken", () => {
    const DATABASE_URL = "postgresql://host/name";
    expect(read({ DATABASE_URL, AUTH_SECRET: secret }).AUTH_SECRET).toBe(secret);
    const mail = { SMTP_URL: "smtp://localhost:1025", MAIL_FROM: "redaktionen@example.org" };
    expect(read(mail)).toMatchObject(mail);
    const first = { ADMIN_EMAIL: "editor@example.org", ADMIN_PASSWORD: "twelve chars" };
    expect(read(first)).toMatchObject(first);
  });
});

describe("an operator gives a wrong secret", () => {
  test.each([
    ["AUTH_SECRET", { AUTH_SECRET: "hush-hush" }],
    ["ADMIN_PASSWORD", { ADMIN_PASSWORD: "hush-hush", ADMIN_EMAIL: "editor@example.org" }],
    ["SMTP_URL", { SMTP_URL: "https://hush-hush@host", MAIL_FROM: "editor@example.org" }],
    ["SMTP_URL", { SMTP_URL: "hush-hush", MAIL_FROM: "editor@example.org" }],
    ["DATABASE_URL", { DATABASE_URL: "mysql://hush-hush@host", AUTH_SECRET: secret }],
  ])("%s is named and not shown", (name, given) => {
    expect(refusal(given)).toMatch(new RegExp(`^${name} must be .*, and is "…"\\.$`));
  });

  test.each(["Redaktionen <redaktionen@example.org>", "redaktionen"])(
    "mail from %s: refused",
    (MAIL_FROM) => {
      expect(refusal({ SMTP_URL: "smtp://host", MAIL_FROM })).toMatch(/^MAIL_FROM must be a plain address/);
    },
  );
});
