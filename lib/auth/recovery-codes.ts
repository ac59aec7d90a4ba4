import { randomInt } from "node:crypto";

/** Without what can be taken for something else. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
const part = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join("");

/** Ten codes of 49 bits each, as `k7mqd-x2hpa`. */
export const newRecoveryCodes = () => Array.from({ length: 10 }, () => `${part()}-${part()}`);

/** A code as it was made, however it was typed. */
export function recoveryCode(typed: string): string {
  const letters = typed.toLowerCase().replace(/[^a-z0-9]/g, "");
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}
