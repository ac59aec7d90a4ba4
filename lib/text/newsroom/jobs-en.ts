import type { jobsSv } from "./jobs-sv.ts";

export const jobsEn: typeof jobsSv = {
  names: {
    "publish-item": "Publish an item at its time",
    "publish-edition": "Publish an edition at its time",
    "erase-tips": "Erase handled tips",
    "clean-up": "Remove old sessions and links",
    "make-dumps": "Making the files with all items",
  },
  failed: "Failed",
  retry: "Try again",
  dismiss: "Lay aside",
};
