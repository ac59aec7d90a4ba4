import type { jobsSv } from "./jobs-sv.ts";

export const jobsEn: typeof jobsSv = {
  names: {
    "publish-item": "Publish an item at its time",
    "publish-edition": "Publish an edition at its time",
    "tell-search-engines": "Tell search engines which pages have changed",
    "erase-tips": "Erase handled tips",
    "clean-up": "Remove old sessions and links",
    "make-backup": "Making the backup of the night",
    "make-dumps": "Making the files with all items",
  },
  failed: "Failed",
  retry: "Try again",
  dismiss: "Lay aside",
};
