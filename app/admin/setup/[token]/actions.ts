"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { acceptInvitation, acceptReset, acceptSetup } from "#lib/auth/accept-link.ts";
import { logInAs } from "#lib/auth/log-in.ts";
import { invitationSchema, resetSchema, setupSchema } from "#lib/auth/log-in-schema.ts";
import { loginPage, secondStepPage } from "#lib/auth/pages.ts";
import { readerAction } from "#lib/doors/reader-action.ts";

export const createFirst = readerAction(setupSchema, async (input) => {
  const { id } = await acceptSetup(input);
  await logInAs(id, await headers());
  redirect(secondStepPage);
});

export const join = readerAction(invitationSchema, async (input) => {
  const { id } = await acceptInvitation(input);
  await logInAs(id, await headers());
  redirect(secondStepPage);
});

export const resetPassword = readerAction(resetSchema, async (input) => {
  await acceptReset(input);
  redirect(loginPage(null, "password"));
});
