export const settingsSv = {};
