import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { absolute } from "#lib/addresses.ts";
import { db, transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { record } from "#lib/history/commands.ts";
import { text } from "#lib/text/catalogue.ts";
import { keepChallenge, spendChallenge } from "./challenges.ts";
import type { PasskeyResponse } from "./passkey-schema.ts";
import type { Editor } from "./schema.ts";
import { checkPassword } from "./second-step.ts";

/** Passkeys belong to the site's name, whatever the port (WebAuthn 3, section 5.4.2). */
const site = () => {
  const { origin, hostname } = new URL(absolute("/"));
  return { expectedOrigin: origin, expectedRPID: hostname };
};

/** What the browser needs to make a passkey for this editor. @throws Problem `password.wrong` */
export async function offerPasskey(editor: Editor, password: string, headers: Headers) {
  await checkPassword(editor, password, headers);
  const known = await db().passkey.findMany({
    where: { editorId: editor.id },
    select: { credentialId: true },
  });
  const options = await generateRegistrationOptions({
    rpName: text.siteName,
    rpID: site().expectedRPID,
    userName: editor.email,
    userDisplayName: editor.name,
    userID: new TextEncoder().encode(editor.id),
    attestationType: "none",
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await keepChallenge(`new-passkey:${editor.id}`, options.challenge);
  return options;
}

/** Keeps the passkey that the browser made. @throws Problem `passkey.refused` */
export async function addPasskey(editor: Editor, name: string, response: PasskeyResponse): Promise<void> {
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    ...site(),
    response: response as unknown as RegistrationResponseJSON,
    expectedChallenge: (challenge) => spendChallenge(`new-passkey:${editor.id}`, challenge),
    requireUserVerification: true,
  }).catch(refused);
  if (!verified) refused();
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  await transaction(async (tx) => {
    await tx.passkey.create({
      data: { editorId: editor.id, name, credentialId: id, publicKey, counter, transports },
    });
    await record(tx, editor, { ...change(editor), details: { added: name } });
  });
}

/** Takes a passkey away. @throws Problem `password.wrong` */
export async function removePasskey(
  editor: Editor,
  { id, password }: { id: string; password: string },
  headers: Headers,
): Promise<void> {
  await checkPassword(editor, password, headers);
  await transaction(async (tx) => {
    const { count } = await tx.passkey.deleteMany({ where: { id, editorId: editor.id } });
    if (count > 0) await record(tx, editor, { ...change(editor), details: { removed: id } });
  });
}

/** What the browser needs to ask for a passkey; whose it is the passkey says. */
export async function askForPasskey() {
  const options = await generateAuthenticationOptions({
    rpID: site().expectedRPID,
    userVerification: "required",
  });
  await keepChallenge("passkey", options.challenge);
  return options;
}

/**
 * Whose passkey answered. The device has made sure of its owner, so it stands for both steps of a login.
 * @throws Problem `passkey.refused`
 */
export async function ownerOfPasskey(response: PasskeyResponse): Promise<string> {
  const passkey = await db().passkey.findUnique({ where: { credentialId: response.id } });
  if (!passkey) refused();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    ...site(),
    response: response as unknown as AuthenticationResponseJSON,
    expectedChallenge: (challenge) => spendChallenge("passkey", challenge),
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: passkey.publicKey,
      counter: Number(passkey.counter),
      transports: passkey.transports as AuthenticatorTransport[],
    },
  }).catch(refused);
  if (!verified) refused();
  await db().passkey.update({
    where: { id: passkey.id },
    data: { counter: authenticationInfo.newCounter, lastUsedAt: new Date() },
  });
  return passkey.editorId;
}

const change = ({ id }: Editor) =>
  ({ action: "passkey-changed", recordType: "editor", recordId: id }) as const;

function refused(cause?: unknown): never {
  throw new Problem("passkey.refused", {}, { cause });
}
