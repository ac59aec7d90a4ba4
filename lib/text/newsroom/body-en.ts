import type { bodySv } from "./body-sv.ts";

export const bodyEn: typeof bodySv = {};
