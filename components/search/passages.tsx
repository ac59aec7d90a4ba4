import type { Passage } from "#lib/search/rules.ts";

/** A text in which what was looked for is marked. */
export function Passages({ passages }: { passages: Passage[] }) {
  return passages.map(({ text, isHit }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which never change places
    isHit ? <mark key={index}>{text}</mark> : text,
  );
}
