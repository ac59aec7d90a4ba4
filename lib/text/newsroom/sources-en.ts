import type { sourcesSv } from "./sources-sv.ts";

export const sourcesEn: typeof sourcesSv = {};
