import type { itemsSv } from "./items-sv.ts";

export const itemsEn: typeof itemsSv = {};
