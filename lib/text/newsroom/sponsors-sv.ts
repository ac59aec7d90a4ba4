export const sponsorsSv = {};
