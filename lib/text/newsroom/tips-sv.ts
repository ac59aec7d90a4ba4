export const tipsSv = {};
