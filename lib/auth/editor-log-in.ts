import type { BetterAuthPlugin } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";

/**
 * A session for somebody who has proved who they are in a way that the login library does not know, such
 * as a passkey. Called by the server only; it has no address.
 */
export const editorLogIn = {
  id: "editor-log-in",
  endpoints: {
    logInEditor: createAuthEndpoint.serverOnly(
      { method: "POST", body: z.object({ editorId: z.uuid() }), requireHeaders: true },
      async (context) => {
        const { internalAdapter } = context.context;
        const user = await internalAdapter.findUserById(context.body.editorId);
        if (!user) throw new Error("nobody has this id");
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(context, { session, user });
      },
    ),
  },
} satisfies BetterAuthPlugin;
