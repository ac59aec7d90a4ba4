export const accountSv = {};
