"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { logOut as endSession, logIn as logInWith } from "#lib/auth/log-in.ts";
import { logInSchema } from "#lib/auth/log-in-schema.ts";
import { codePage, safeNext } from "#lib/auth/pages.ts";
import { readerAction } from "#lib/doors/reader-action.ts";

export const logIn = readerAction(logInSchema, async ({ next, ...input }) => {
  const step = await logInWith(input, await headers());
  redirect(step === "code" ? codePage(safeNext(next)) : safeNext(next));
});

export const logOut = readerAction(z.strictObject({}), async () => {
  await endSession(await headers());
  redirect("/admin/login?said=out");
});
