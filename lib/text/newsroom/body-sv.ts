export const bodySv = {};
