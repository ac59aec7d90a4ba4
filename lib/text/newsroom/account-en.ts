import type { accountSv } from "./account-sv.ts";

export const accountEn: typeof accountSv = {};
