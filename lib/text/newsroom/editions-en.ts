import type { editionsSv } from "./editions-sv.ts";

export const editionsEn: typeof editionsSv = {};
