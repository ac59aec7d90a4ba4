export const historySv = {};
