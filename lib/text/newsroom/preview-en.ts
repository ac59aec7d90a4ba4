import type { previewSv } from "./preview-sv.ts";

export const previewEn: typeof previewSv = {};
