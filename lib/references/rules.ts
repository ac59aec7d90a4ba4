import { type ReferenceForm, referenceForms } from "#lib/reference-forms.ts";
import { slugify } from "#lib/slug.ts";
import type { FoundReference } from "./schema.ts";

/** The cases, laws and documents that a text names by their numbers, each once, in the order of their first mention. */
export function findReferences(text: string): FoundReference[] {
  const plain = evened(text);
  const found = referenceForms.flatMap((form) => {
    if (form.within && !form.within.test(plain)) return [];
    return [...plain.matchAll(form.written)].flatMap((match) => {
      const reference = referenceOf(form, match);
      return reference ? [{ index: match.index, reference }] : [];
    });
  });
  found.sort((a, b) => a.index - b.index);
  const byKey = new Map<string, FoundReference>();
  for (const { reference } of found) if (!byKey.has(reference.key)) byKey.set(reference.key, reference);
  return [...byKey.values()];
}

/** The key of what somebody looks for, in whatever way they type it: "c 441 19" → `C-441/19`. Null for what names none. */
export function readReference(typed: string): string | null {
  const words = evened(typed)
    .replace(/\s+/g, " ")
    .replace(/^[^\p{L}\p{N}(]+|[^\p{L}\p{N})]+$/gu, "");
  for (const form of referenceForms) {
    const match = form.typed.exec(words);
    const reference = match && referenceOf(form, match);
    if (reference) return reference.key;
  }
  return null;
}

function referenceOf(
  { type, key: keyOf, label }: ReferenceForm,
  match: RegExpExecArray,
): FoundReference | null {
  const key = keyOf(match.slice(1));
  return key === null ? null : { type, key, slug: slugify(key), label: label ? label(key) : key };
}

/** With one sort of dash and one sort of space, as numbers are not always written; lines stay apart. */
const evened = (text: string) =>
  text
    .normalize("NFC")
    .replace(/\u00ad/g, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[^\S\n]+/g, " ");
