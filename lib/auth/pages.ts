/** Where one gets in, and what comes after. */
export const desk = "/admin";
export const forgottenPage = "/admin/login/forgotten";
export const codePage = (next: string) => `/admin/login/code${after(next)}`;
export const accountPage = "/admin/account";
export const secondStepPage = "/admin/account/second-step";
export const setupPage = (token: string) => `/admin/setup/${token}`;

/** The login page; `next` is where somebody wanted to go, `said` what they are told there. */
export function loginPage(next: string | null = null, said?: "out" | "password"): string {
  return said ? `/admin/login?said=${said}` : `/admin/login${after(safeNext(next))}`;
}

const after = (next: string) => (next === desk ? "" : `?next=${encodeURIComponent(next)}`);

/**
 * Where to go after logging in: an address of the newsroom, else the desk. Nothing that a browser could
 * take for another site: `//`, a backslash, a control character.
 */
export function safeNext(next: unknown): string {
  const given = typeof next === "string" ? next : "";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a browser drops them, and what is left is another address
  const misleading = /[\\\u0000-\u0020\u007f]|\/\//;
  const ofNewsroom = /^\/admin(?:[/?#]|$)/.test(given) && !/^\/admin\/(?:login|setup|logout)\b/.test(given);
  return ofNewsroom && !misleading.test(given) ? given : desk;
}
