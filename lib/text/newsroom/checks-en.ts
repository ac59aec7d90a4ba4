import type { checksSv } from "./checks-sv.ts";

export const checksEn: typeof checksSv = {};
