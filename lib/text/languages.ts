import { locale } from "./catalogue.ts";

const names = new Intl.DisplayNames(locale, { type: "language" });

/** `en` → "engelska", in the interface's language. */
export function languageName(code: string): string {
  return names.of(code) ?? code;
}

/** The `lang` attribute for a text: none where its language is the page's own or not known. */
export function langOf(code: string | null): string | undefined {
  return code && code !== locale ? code : undefined;
}
