export const itemsSv = {};
