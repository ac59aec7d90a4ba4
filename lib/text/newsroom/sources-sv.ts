export const sourcesSv = {};
