"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { nothingSchema } from "#lib/auth/account-schema.ts";
import { mailResetLink } from "#lib/auth/forgotten.ts";
import { logOut as endSession, logInAs, logIn as logInWith } from "#lib/auth/log-in.ts";
import { codeSchema, forgottenSchema, logInSchema, recoverySchema } from "#lib/auth/log-in-schema.ts";
import { codePage, loginPage, safeNext } from "#lib/auth/pages.ts";
import { passkeyLogInSchema } from "#lib/auth/passkey-schema.ts";
import { askForPasskey, ownerOfPasskey } from "#lib/auth/passkeys.ts";
import { takeSecondStep } from "#lib/auth/second-step.ts";
import { countAttempt } from "#lib/auth/slow-down.ts";
import { readerAction } from "#lib/doors/reader-action.ts";

export const logIn = readerAction(logInSchema, async ({ next, ...input }) => {
  const step = await logInWith(input, await headers());
  redirect(step === "code" ? codePage(safeNext(next)) : safeNext(next));
});

export const giveCode = readerAction(codeSchema, async ({ next, code }) => {
  await takeSecondStep({ code }, await headers());
  redirect(safeNext(next));
});

export const giveRecoveryCode = readerAction(recoverySchema, async ({ next, recovery }) => {
  await takeSecondStep({ recovery }, await headers());
  redirect(safeNext(next));
});

export const offerPasskeyLogIn = readerAction(nothingSchema, askForPasskey);

export const logInWithPasskey = readerAction(passkeyLogInSchema, async ({ next, response }) => {
  await logInAs(await ownerOfPasskey(response), await headers());
  redirect(safeNext(next));
});

export const sendResetLink = readerAction(forgottenSchema, async ({ email }) => {
  await countAttempt("reset", email, await headers());
  after(() => mailResetLink(email));
});

export const logOut = readerAction(nothingSchema, async () => {
  await endSession(await headers());
  redirect(loginPage(null, "out"));
});
