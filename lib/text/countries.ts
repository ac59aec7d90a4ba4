import { locale } from "./locale.ts";

const names = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });

/** Codes that ISO keeps for something else than a country: islands' post, groups of states, tests. */
const exceptional = "AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split(" ");

/** Every ISO 3166-1 code (and Kosovo's) that is in use: former states and second names resolve to another one. */
const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const codes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => !exceptional.includes(code) && names.of(code) !== undefined)
  .filter((code) => new Intl.Locale("und", { region: code }).region === code);

/** All countries by name, as the interface's language orders them. */
export const countries = codes
  .map((code) => ({ code, name: countryName(code) }))
  .sort((a, b) => a.name.localeCompare(b.name, locale));

/** `SE` → "Sverige", in the interface's language. */
export function countryName(code: string): string {
  return names.of(code) ?? code;
}

export const isCountry = (code: string) => codes.includes(code);
