export const findSv = {};
