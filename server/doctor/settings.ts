import type { Settings } from "#lib/env.ts";
import { type Finding, look, ok } from "./finding.ts";

const check = "settings";

/** Settings that can be read, and still are not what a site on the open internet needs. */
export function checkSettings(settings: Settings): Finding[] {
  const { SITE_URL, HOST, TRUST_PROXY, SMTP_URL } = settings;
  const { protocol, hostname } = new URL(SITE_URL);
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  const isOpen = !["localhost", "127.0.0.1", "::1"].includes(HOST);
  const found: (Finding | false)[] = [
    isLocal &&
      isOpen &&
      look(check, `SITE_URL is ${SITE_URL}: set it to the address by which readers know the site.`),
    !isLocal &&
      protocol === "http:" &&
      look(
        check,
        "SITE_URL is not https: whoever is in between can read along. Put a proxy with TLS in front.",
      ),
    protocol === "https:" &&
      TRUST_PROXY.length === 0 &&
      look(
        check,
        "TRUST_PROXY is not set: all who come through the proxy share one limit on attempts to log in.",
      ),
    !SMTP_URL && ok(check, "SMTP_URL is not set: links to log in are shown to copy, and not mailed."),
  ];
  const told = found.filter((one) => one !== false);
  return told.some(({ verdict }) => verdict === "look")
    ? told
    : [ok(check, `the site is ${SITE_URL}`), ...told];
}
