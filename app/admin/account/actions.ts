"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { changeEmail, changePassword, saveName } from "#lib/auth/account.ts";
import {
  changeEmailSchema,
  changePasswordSchema,
  endSessionSchema,
  nothingSchema,
  saveNameSchema,
} from "#lib/auth/account-schema.ts";
import { firstCodeSchema, passwordSchema } from "#lib/auth/log-in-schema.ts";
import { endAllSessions, endSession } from "#lib/auth/own-account.ts";
import { loginPage } from "#lib/auth/pages.ts";
import { newPasskeySchema, removePasskeySchema } from "#lib/auth/passkey-schema.ts";
import { addPasskey, offerPasskey, removePasskey } from "#lib/auth/passkeys.ts";
import {
  confirmSecondStep,
  offerSecondStep,
  renewRecoveryCodes,
  stopSecondStep,
} from "#lib/auth/second-step.ts";
import { editorAction } from "#lib/doors/editor-action.ts";

export const saveOwnName = editorAction("account.manage", saveNameSchema, async (editor, { name }) => {
  await saveName(editor, name);
});

export const changeOwnEmail = editorAction("account.manage", changeEmailSchema, async (editor, input) => {
  await changeEmail(editor, input, await headers());
});

export const changeOwnPassword = editorAction(
  "account.manage",
  changePasswordSchema,
  async (editor, input) => {
    await changePassword(editor, input, await headers());
  },
);

export const offerOwnSecondStep = editorAction(
  "account.manage",
  passwordSchema,
  async (editor, { password }) => offerSecondStep(editor, password, await headers()),
);

export const confirmOwnSecondStep = editorAction(
  "account.manage",
  firstCodeSchema,
  async (editor, { code }) => {
    await confirmSecondStep(editor, code, await headers());
  },
);

export const stopOwnSecondStep = editorAction(
  "account.manage",
  passwordSchema,
  async (editor, { password }) => {
    await stopSecondStep(editor, password, await headers());
  },
);

export const renewOwnRecoveryCodes = editorAction(
  "account.manage",
  passwordSchema,
  async (editor, { password }) => renewRecoveryCodes(editor, password, await headers()),
);

export const offerOwnPasskey = editorAction("account.manage", passwordSchema, async (editor, { password }) =>
  offerPasskey(editor, password, await headers()),
);

export const addOwnPasskey = editorAction("account.manage", newPasskeySchema, (editor, { name, response }) =>
  addPasskey(editor, name, response),
);

export const removeOwnPasskey = editorAction("account.manage", removePasskeySchema, async (editor, input) => {
  await removePasskey(editor, input, await headers());
});

export const endOwnSession = editorAction("account.manage", endSessionSchema, (editor, { id }) =>
  endSession(editor, id),
);

export const logOutEverywhere = editorAction("account.manage", nothingSchema, async (editor) => {
  await endAllSessions(editor);
  redirect(loginPage(null, "out"));
});
