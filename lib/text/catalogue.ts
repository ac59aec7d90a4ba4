import type { Problem } from "#lib/errors.ts";
import { en } from "./en.ts";
import { locale } from "./locale.ts";
import { operatorProblems } from "./problems-operator.ts";
import { sv } from "./sv.ts";

/** Every word that a reader or an editor sees, in one language. */
export type Catalogue = typeof sv;

/** The language of the interface, `SITE_LOCALE`. */
export { locale };

export const text: Catalogue = locale === "en" ? en : sv;

/** A problem in the words of whom it concerns: the interface's language for editors, English for operators. */
export function problemText(problem: Problem): string {
  const all = { ...text.problems, ...operatorProblems };
  const words = all[problem.code] as (details: Problem["details"]) => string;
  return words(problem.details);
}
