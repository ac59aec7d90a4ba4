export const peopleSv = {};
