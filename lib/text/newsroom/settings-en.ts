import type { settingsSv } from "./settings-sv.ts";

export const settingsEn: typeof settingsSv = {};
