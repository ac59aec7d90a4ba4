/** What LIKE finds a word by, wherever it stands; signs that LIKE understands are taken as they are. */
export const likePattern = (word: string) => `%${word.replace(/[\\%_]/g, "\\$&")}%`;
