import type { jobsSv } from "./jobs-sv.ts";

export const jobsEn: typeof jobsSv = {
  names: {
    "publish-item": "Publish an item at its time",
    "publish-edition": "Publish an edition at its time",
    "tell-search-engines": "Tell search engines which pages have changed",
    "erase-tips": "Erase handled tips",
    "clean-up": "Remove old sessions and links",
    "make-backup": "Make the nightly backup",
    "make-dumps": "Make the files with all items",
  },
  title: "Scheduled work",
  introduction: "The site does this by itself. What fails for good stands on the first page, too.",
  columns: { job: "Work", rhythm: "When", last: "Last" },
  whenNeeded: "When needed",
  eachDay: (clock: string) => `Each day at ${clock}`,
  eachHour: (minute: number) => `Each hour, ${minute} minutes past`,
  notLately: "Not in the last week",
  failed: "Failed",
  retry: "Try again",
  dismiss: "Lay aside",
};
