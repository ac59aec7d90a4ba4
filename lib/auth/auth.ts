import { prismaAdapter } from "better-auth/adapters/prisma";
import { betterAuth } from "better-auth/minimal";
import { nextCookies } from "better-auth/next-js";
import { twoFactor } from "better-auth/plugins/two-factor";
import { db } from "#lib/db.ts";
import { readSettings } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { text } from "#lib/text/catalogue.ts";
import { editorLogIn } from "./editor-log-in.ts";
import { hashedSessions } from "./hashed-sessions.ts";
import { absoluteSeconds } from "./limits.ts";
import { newRecoveryCodes } from "./recovery-codes.ts";

/**
 * The login library, set up for this site. Nothing of it stands under an address of its own: the server
 * actions call `auth().api`, so that what it can do is what our doors let through.
 */
export function auth() {
  made ??= make();
  return made;
}

let made: ReturnType<typeof make> | undefined;

function make() {
  const { SITE_URL, AUTH_SECRET } = readSettings();
  const secure = SITE_URL.startsWith("https:");
  return betterAuth({
    appName: text.siteName,
    baseURL: SITE_URL,
    secret: AUTH_SECRET,
    database: prismaAdapter(db().$extends(hashedSessions), { provider: "postgresql" }),
    user: {
      modelName: "editor",
      additionalFields: {
        role: { type: "string", input: false },
        disabledAt: { type: "date", required: false, input: false },
      },
    },
    // Ends 7 days after login, whatever happens; `current-session.ts` ends an idle one sooner.
    session: {
      fields: { userId: "editorId" },
      expiresIn: absoluteSeconds,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: { fields: { userId: "editorId" } },
    verification: { storeIdentifier: "hashed" },
    emailAndPassword: { enabled: true, disableSignUp: true },
    databaseHooks: { session: { create: { before: isActive } } },
    plugins: [
      // How often a code may be tried is counted where passwords are, in `slow-down.ts`.
      twoFactor({
        schema: { twoFactor: { fields: { userId: "editorId" } } },
        accountLockout: { enabled: false },
        backupCodeOptions: { customBackupCodesGenerate: newRecoveryCodes },
      }),
      editorLogIn,
      cookiesOfLogin(),
    ],
    advanced: {
      // The library's own prefix would be `__Secure-`, which binds a cookie to less.
      useSecureCookies: false,
      cookiePrefix: secure ? "__Host-asylnytt" : "asylnytt",
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { disableIpTracking: true },
      database: { generateId: false },
    },
    rateLimit: { enabled: false },
    logger: { level: "error", log: (_level, message) => log.error(message) },
    telemetry: { enabled: false },
  });
}

/**
 * Cookies are set by logging in and out. Asking whose a session is sets none: Next would take a cookie that is
 * cleared for a change, render the page anew, and send who is logged out away from what they were typing.
 */
function cookiesOfLogin() {
  const plugin = nextCookies();
  const after = plugin.hooks.after.map((hook) => ({
    ...hook,
    matcher: ({ path }: { path?: string }) => path !== "/get-session",
  }));
  return { ...plugin, hooks: { ...plugin.hooks, after } };
}

/** Who is disabled gets no session, in whatever way they prove who they are. */
async function isActive({ userId }: { userId: string }): Promise<boolean> {
  const editor = await db().editor.findUnique({ where: { id: userId }, select: { disabledAt: true } });
  return editor?.disabledAt === null;
}
