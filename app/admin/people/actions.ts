"use server";

import { headers } from "next/headers";
import { checkPassword } from "#lib/auth/second-step.ts";
import { editorAction } from "#lib/doors/editor-action.ts";
import { deliverLink } from "#lib/mail/deliver-link.ts";
import {
  changeRole,
  disable,
  enable,
  invite,
  makeResetLink,
  removeSecondStep,
  revokeInvitation,
} from "#lib/people/commands.ts";
import {
  changeRoleSchema,
  disableSchema,
  enableSchema,
  inviteSchema,
  removeSecondStepSchema,
  resetLinkSchema,
  revokeInvitationSchema,
} from "#lib/people/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";

export const inviteEditor = editorAction("people.manage", inviteSchema, async (editor, input) => {
  const url = await invite(editor, input);
  return deliverLink(url, { to: input.email, ...newsroom.people.invitationMail(editor.name, url) });
});

export const revokeInvitationTo = editorAction("people.manage", revokeInvitationSchema, revokeInvitation);

export const changeRoleOf = editorAction(
  "people.manage",
  changeRoleSchema,
  async (editor, { password, ...change }) => {
    await checkPassword(editor, password, await headers());
    await changeRole(editor, change);
  },
);

export const disableEditor = editorAction("people.manage", disableSchema, disable);

export const enableEditor = editorAction("people.manage", enableSchema, enable);

export const makeResetLinkFor = editorAction("people.manage", resetLinkSchema, makeResetLink);

export const removeSecondStepOf = editorAction("people.manage", removeSecondStepSchema, removeSecondStep);
