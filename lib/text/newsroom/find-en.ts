import type { findSv } from "./find-sv.ts";

export const findEn: typeof findSv = {};
