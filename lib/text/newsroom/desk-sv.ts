export const deskSv = {};
