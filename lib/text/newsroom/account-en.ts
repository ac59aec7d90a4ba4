import { accountPageEn } from "./account-page-en.ts";
import type { accountSv } from "./account-sv.ts";

export const accountEn: typeof accountSv = {
  logIn: "Log in",
  logInTitle: "Log in to the newsroom",
  logOut: "Log out",
  email: "E-mail",
  password: "Password",
  showPassword: "Show the password",
  name: "Name",
  nameGuidance: "As it is to stand in the history and beside what you write.",
  forgotten: "Forgotten your password?",
  loggedOut: "You are logged out.",
  passwordSet: "The password is changed. Log in with the new one.",
  codeTitle: "Second step",
  code: "Code from the app",
  codeGuidance: "Six digits, new ones every thirty seconds.",
  recoveryCode: "Recovery code",
  recoveryGuidance: "One of the codes that you kept when you turned the second step on. Each works once.",
  useRecovery: "Without your phone? Use a recovery code",
  logInWithRecovery: "Log in with the recovery code",
  startOver: "Start over",
  forgottenTitle: "Forgotten password",
  forgottenText: "Write your e-mail address, and we send a link where you choose a new password.",
  sendLink: "Send the link",
  linkSent:
    "If the address belongs to an account, the link is on its way. It works for an hour. If it does not come: look among the spam, or ask an administrator.",
  resetMail: (url: string) => ({
    subject: "New password",
    body: `Somebody, probably you, wants to choose a new password for the newsroom. Do it here within an hour:\n\n${url}\n\nWas it not you? Do nothing, and your password stays as it is.\n`,
  }),
  noMail:
    "No mail is sent from here. Ask an administrator for a link to a new password. If you are the only one: run npm run editor -- link and your address on the server.",
  back: "Back to logging in",
  setupTitle: "Create the first editor",
  setupText: "You become an administrator and can invite the others.",
  create: "Create the account and log in",
  invitationTitle: "Welcome to the newsroom",
  invitationText: (email: string, role: string) => `You are invited as ${role}, with the address ${email}.`,
  resetTitle: "Choose a new password",
  resetText: (email: string) =>
    `For ${email}. You are logged out everywhere and then log in with the new one.`,
  setPassword: "Save the password",
  newPassword: "New password",
  newPasswordGuidance: "At least 12 characters. A few words in a row are both strong and easy to remember.",
  deadTitle: "The link does not work",
  deadText:
    "It is used already, was replaced by a new one, or is too old. Ask whoever gave it to you for a new one.",
  usePasskey: "Log in with a passkey",
  usePasskeyAgain: "The passkey could not be read. Try again, or log in with your password.",
  or: "or",
  ...accountPageEn,
};
