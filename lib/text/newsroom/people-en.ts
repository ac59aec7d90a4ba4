import type { peopleSv } from "./people-sv.ts";

export const peopleEn: typeof peopleSv = {
  title: "Editors",
  invite: "Invite somebody",
  role: "Role",
  roleGuidance: {
    ADMINISTRATOR: "Administrator: everything, people and settings too.",
    EDITOR: "Editor: everything editorial, publishing too.",
    CONTRIBUTOR: "Contributor: own drafts, which are sent to review.",
  },
  makeInvitation: "Make an invitation",
  invitationMail: (from: string, url: string) => ({
    subject: "Invitation to the newsroom",
    body: `${from} has invited you to the newsroom. Create your account here within 48 hours:\n\n${url}\n\nThe link works once. If you did not expect an invitation, you can ignore this.\n`,
  }),
  mailed: (to: string) =>
    `The invitation was sent to ${to}. If it does not arrive, you can send the link yourself:`,
  mailFailed: (to: string) => `The invitation could not be sent to ${to}. Send the link yourself:`,
  handOver: (to: string) => `Send the link to ${to}. It works once, within 48 hours:`,
  resetHandOver: (to: string) =>
    `Give the link to ${to}. It works once, within an hour. The second step is still asked for.`,
  link: "Link",
  copy: "Copy",
  copied: "Copied",
  invitations: "Invited",
  validUntil: (time: string) => `works until ${time}`,
  revoke: "Take the invitation back",
  you: "you",
  disabledSince: (time: string) => `disabled ${time}`,
  secondStep: { on: "second step on", off: "no second step" },
  passkeys: (count: number) => (count === 1 ? "1 passkey" : `${count} passkeys`),
  lastLogIn: (time: string) => `logged in ${time}`,
  neverLoggedIn: "has not logged in",
  manage: "Change",
  changeRole: "Change the role",
  roleChangeGuidance: "Whoever gets a new role is logged out everywhere.",
  makeResetLink: "Make a link to a new password",
  removeSecondStep: "Remove the second step",
  removeSecondStepGuidance:
    "For somebody who has lost phone, recovery codes and passkeys. Make sure first who it is.",
  secondStepRemoved: (email: string) => `The second step is removed for ${email}.`,
  disable: "Disable the account",
  disableGuidance: "Logged out everywhere at once. All that the person has done stays.",
  enable: "Let in again",
};
