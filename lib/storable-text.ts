/** A text as PostgreSQL can keep it: without NUL, and without halves of surrogate pairs. */
export const storableText = (text: string) => text.toWellFormed().replaceAll("\0", "");
