export const publishingSv = {};
