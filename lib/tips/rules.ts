import { createHmac, timingSafeEqual } from "node:crypto";
import { addDays } from "date-fns/addDays";

/** How long a handled tip is kept, as the page for tips promises. */
export const daysTipsAreKept = 90;

/** When a tip is erased that was handled at a time. */
export const erasedAfter = (handledAt: Date) => addDays(handledAt, daysTipsAreKept);

/** Nobody reads the page and writes a tip in less; an older page is asked to send once more. */
const quickest = 3_000;
const oldest = 24 * 60 * 60 * 1000;

/** What the form says of when it was shown, signed: `<milliseconds>.<signature>`. */
export function stampAt(shown: Date, secret: string): string {
  const time = String(shown.getTime());
  return `${time}.${signatureOf(time, secret)}`;
}

/** What is wrong with a form's stamp: it is not ours, was sent back at once, or is old. Null when nothing is. */
export function stampFault(stamp: string, secret: string, now = new Date()): "quick" | "old" | null {
  const [time = "", signature = ""] = stamp.split(".");
  const expected = Buffer.from(signatureOf(time, secret));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return "old";
  const age = now.getTime() - Number(time);
  if (age < quickest) return "quick";
  return age > oldest ? "old" : null;
}

const signatureOf = (time: string, secret: string) =>
  createHmac("sha256", secret).update(`tip form ${time}`).digest("base64url");
