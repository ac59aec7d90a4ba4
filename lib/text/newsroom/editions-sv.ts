export const editionsSv = {};
