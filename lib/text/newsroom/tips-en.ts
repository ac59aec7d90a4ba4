import type { tipsSv } from "./tips-sv.ts";

export const tipsEn: typeof tipsSv = {};
