import { create } from "qrcode";
import { db } from "#lib/db.ts";
import { readSettings } from "#lib/env.ts";
import { Problem } from "#lib/errors.ts";
import { record } from "#lib/history/commands.ts";
import { auth } from "./auth.ts";
import { codeOf, noteLogIn } from "./log-in.ts";
import { requirePassword } from "./password.ts";
import { recoveryCode } from "./recovery-codes.ts";
import type { Editor } from "./schema.ts";
import { claimCode, slowedDown } from "./slow-down.ts";

/** What an editor's app is to learn: as a picture, as text, and the codes for when the phone is lost. */
export interface SecondStepOffer {
  secret: string;
  /** The QR code's dark squares as an SVG path, and the width of its side. */
  picture: { path: string; size: number };
  recoveryCodes: string[];
}

/** Makes a secret for the app; the second step is on when a code of it was given. @throws Problem `password.wrong` */
export async function offerSecondStep(
  editor: Editor,
  password: string,
  headers: Headers,
): Promise<SecondStepOffer> {
  await checkPassword(editor, password, headers);
  const offer = await auth().api.enableTwoFactor({ body: { password, method: "totp" }, headers });
  if (offer.method !== "totp") throw new Error("no secret was made");
  const { totpURI, backupCodes } = offer;
  const secret = new URL(totpURI).searchParams.get("secret") ?? "";
  return { secret, picture: drawn(totpURI), recoveryCodes: backupCodes };
}

/** Turns the second step on with the first code. @throws Problem `code.wrong`, `slow-down` */
export async function confirmSecondStep(editor: Editor, code: string, headers: Headers): Promise<void> {
  await slowedDown("code", editor.id, headers, async () => {
    await claimCode(editor.id, code);
    await auth().api.verifyTOTP({ body: { code }, headers }).catch(wrong);
  });
  await note(editor, { on: true });
}

/** Turns it off. @throws Problem `second-step.required`, `password.wrong` */
export async function stopSecondStep(editor: Editor, password: string, headers: Headers): Promise<void> {
  if (readSettings().REQUIRE_2FA === "on") throw new Problem("second-step.required", {});
  await checkPassword(editor, password, headers);
  await auth().api.disableTwoFactor({ body: { password }, headers });
  await note(editor, { on: false });
}

/** Makes new recovery codes; the old ones are void. @throws Problem `password.wrong` */
export async function renewRecoveryCodes(
  editor: Editor,
  password: string,
  headers: Headers,
): Promise<string[]> {
  await checkPassword(editor, password, headers);
  const { backupCodes } = await auth().api.generateBackupCodes({ body: { password }, headers });
  await note(editor, { recoveryCodes: "renewed" });
  return backupCodes;
}

/** Whether a right password was given and the second step is still to come. */
export const isPending = async (headers: Headers) => (await auth().api.pendingEditor({ headers })) !== null;

/** The second step of a login: a code of the app, or one of recovery. @throws Problem `code.wrong`, `code.too-late` */
export async function takeSecondStep(
  given: { code: string } | { recovery: string },
  headers: Headers,
): Promise<void> {
  const editorId = await auth().api.pendingEditor({ headers });
  if (!editorId) throw new Problem("code.too-late", {});
  await slowedDown("code", editorId, headers, async () => {
    if ("recovery" in given) {
      const code = recoveryCode(given.recovery);
      await auth().api.verifyBackupCode({ body: { code }, headers }).catch(wrong);
      return;
    }
    await claimCode(editorId, given.code);
    await auth()
      .api.verifyTOTP({ body: { code: given.code }, headers })
      .catch(wrong);
  });
  await noteLogIn(editorId);
}

/** Asks for the password before something grave, no oftener than at the login. */
export const checkPassword = (editor: Editor, password: string, headers: Headers) =>
  slowedDown("password", editor.email, headers, () => requirePassword(editor.id, password));

const note = (editor: Editor, details: Record<string, string | boolean>) =>
  record(db(), editor, {
    action: "second-step-changed",
    recordType: "editor",
    recordId: editor.id,
    details,
  });

const tooLate = ["INVALID_TWO_FACTOR_COOKIE", "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE"];

function wrong(error: unknown): never {
  const code = codeOf(error);
  if (code === "INVALID_CODE" || code === "INVALID_BACKUP_CODE") throw new Problem("code.wrong", {});
  if (code && tooLate.includes(code)) throw new Problem("code.too-late", {});
  throw error;
}

/** One square of the path for each dark module, rows first. */
function drawn(content: string): SecondStepOffer["picture"] {
  const { size, data } = create(content, { errorCorrectionLevel: "M" }).modules;
  const squares = Array.from(data, (dark, at) =>
    dark ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : "",
  );
  return { path: squares.join(""), size };
}
