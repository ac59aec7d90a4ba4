/**
 * A text in the form in which headings, names and titles are compared: without regard to case,
 * punctuation and the width of gaps. "EU:S FLYKTING- OCH GRÄNSPOLITIK " → "eu s flykting och gränspolitik".
 */
export function foldKey(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
