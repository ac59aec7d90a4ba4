import type { deskSv } from "./desk-sv.ts";

export const deskEn: typeof deskSv = {};
