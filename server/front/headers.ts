import { speculationRulesFile } from "#lib/addresses.ts";
import type { Settings } from "#lib/env.ts";

/** A header of an answer. */
export type Header = readonly [name: string, value: string];

/** What an answer is, as far as its safety is concerned: open data is sent as feeds are. The newsroom's pages have `adminHeaders`. */
export type Kind = "page" | "preview" | "feed" | "data" | "picture" | "asset" | "plain";

type Secured = Pick<Settings, "SITE_URL" | "HSTS">;

/** Two years, which is what the lists that browsers carry ask for. */
const lasting = `max-age=${2 * 365 * 24 * 60 * 60}`;
const hsts: Record<Settings["HSTS"], string> = {
  host: lasting,
  subdomains: `${lasting}; includeSubDomains`,
  preload: `${lasting}; includeSubDomains; preload`,
};

/** What no page needs, so that nothing that gets into one can ask for it either. */
const needless =
  "accelerometer camera display-capture geolocation gyroscope magnetometer microphone midi payment serial usb";
const permissions = needless
  .split(" ")
  .map((feature) => `${feature}=()`)
  .join(", ");

/** Nothing runs and nothing is fetched: readers' pages are whole without any script. */
const pagePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "manifest-src 'self'",
  // With no script it permits nothing; programs that read robots.txt on behalf of a page stumble without it.
  "connect-src 'self'",
].join("; ");

/** A feed that somebody opens in a browser has a style, and nothing else. */
const feedPolicy =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** For what is no page, should a browser show it as one all the same. */
const inertPolicy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/**
 * Only scripts of Next that bear the nonce run, and what these load; no script of another origin can be named at all.
 * No style stands in the markup: the editor's are in a file (`injectCSS: false`), and React sets its by script.
 */
export const adminPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
  ].join("; ");

const policies: Partial<Record<Kind, string>> = { page: pagePolicy, preview: pagePolicy, feed: feedPolicy };

/** The security headers of an answer that is not the newsroom's. */
export function securityHeaders(kind: Kind, settings: Secured): Header[] {
  return [
    ["Content-Security-Policy", policies[kind] ?? inertPolicy],
    ["Cross-Origin-Resource-Policy", isForAll(kind) ? "cross-origin" : "same-origin"],
    // A preview's address is a secret: no site that it links to is told of it.
    ["Referrer-Policy", kind === "preview" ? "no-referrer" : "same-origin"],
    ...always(settings),
    ...further[kind],
  ];
}

/** The same for the newsroom: a page, the answer of an action, a redirect. `nonce` is for one answer only. */
export const adminHeaders = (nonce: string, settings: Secured): Header[] => [
  ["Content-Security-Policy", adminPolicy(nonce)],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Referrer-Policy", "same-origin"],
  ...always(settings),
];

/**
 * Feeds are read and pictures shown by pages of other sites: feed readers, previews of a link that is shared.
 * A sponsor's logo is no less public, and its address is all that one needs to have it.
 */
const isForAll = (kind: Kind) => kind === "feed" || kind === "data" || kind === "picture";

const further: Record<Kind, Header[]> = {
  page: [["Speculation-Rules", `"${speculationRulesFile}"`]],
  preview: [["X-Robots-Tag", "noindex, nofollow"]],
  feed: [
    ["Access-Control-Allow-Origin", "*"],
    ["Access-Control-Expose-Headers", "ETag"],
  ],
  data: [],
  picture: [],
  asset: [],
  plain: [],
};

function always({ SITE_URL, HSTS }: Secured): Header[] {
  const isSecure = new URL(SITE_URL).protocol === "https:";
  return [
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Embedder-Policy", "require-corp"],
    ["Origin-Agent-Cluster", "?1"],
    ["Permissions-Policy", permissions],
    ...(isSecure ? ([["Strict-Transport-Security", hsts[HSTS]]] as const) : []),
  ];
}
