import type { sponsorsSv } from "./sponsors-sv.ts";

export const sponsorsEn: typeof sponsorsSv = {};
