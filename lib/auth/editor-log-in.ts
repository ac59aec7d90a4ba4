import type { BetterAuthPlugin } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import { Problem } from "#lib/errors.ts";

/** What the login library lacks. Called by the server only; nothing of it has an address. */
export const editorLogIn = {
  id: "editor-log-in",
  endpoints: {
    /** A session for somebody who has proved who they are in a way of ours, such as a passkey. */
    logInEditor: createAuthEndpoint.serverOnly(
      { method: "POST", body: z.object({ editorId: z.uuid() }), requireHeaders: true },
      async (context) => {
        const { internalAdapter } = context.context;
        const user = await internalAdapter.findUserById(context.body.editorId);
        const session = user && (await internalAdapter.createSession(user.id));
        if (!session) throw new Problem("account.disabled", {});
        await setSessionCookie(context, { session, user });
      },
    ),
    /** Who has given the right password and has the second step before them, or null. */
    pendingEditor: createAuthEndpoint.serverOnly(
      { method: "POST", requireHeaders: true },
      async ({ context, getSignedCookie }) => {
        const { name } = context.createAuthCookie("two_factor");
        const challenge = await getSignedCookie(name, context.secret);
        const pending = challenge && (await context.internalAdapter.findVerificationValue(challenge));
        return pending && pending.expiresAt > new Date() ? pending.value : null;
      },
    ),
  },
} satisfies BetterAuthPlugin;
