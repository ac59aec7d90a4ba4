import type { categoriesSv } from "./categories-sv.ts";

export const categoriesEn: typeof categoriesSv = {};
