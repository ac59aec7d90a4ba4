export const categoriesSv = {};
