import type { historySv } from "./history-sv.ts";

export const historyEn: typeof historySv = {};
