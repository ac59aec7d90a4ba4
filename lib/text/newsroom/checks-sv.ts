export const checksSv = {};
