import type { historySv } from "./history-sv.ts";

export const historyEn: typeof historySv = {
  marks: { added: "added", removed: "removed", end: "end" },
};
