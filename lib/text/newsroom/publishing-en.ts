import type { publishingSv } from "./publishing-sv.ts";

export const publishingEn: typeof publishingSv = {};
