import type { frameSv } from "./frame-sv.ts";

export const frameEn: typeof frameSv = {
  title: "Newsroom",
  skip: "To the content",
  menu: "Newsroom",
  toSite: "To the site",
  desk: "Desk",
  items: "Items",
  editions: "Editions",
  tips: "Tips",
  categories: "Categories",
  sources: "Sources",
  sponsors: "Sponsors",
  history: "History",
  people: "Editors",
  settings: "Settings",
  account: "Your account",
  roles: {
    ADMINISTRATOR: "administrator",
    EDITOR: "editor",
    CONTRIBUTOR: "contributor",
  },
  statuses: {
    DRAFT: "Draft",
    REVIEW: "In review",
    SCHEDULED: "Scheduled",
    PUBLISHED: "Published",
    WITHDRAWN: "Withdrawn",
  },
  working: "One moment …",
  optional: "optional",
  reason: "Reason",
  reasonGuidance: "Kept in the history.",
  cancel: "Cancel",
  unreachable:
    "The server does not answer, so nothing has been saved yet. What you wrote is still on the page; try again in a while.",
  offline: "No connection.",
};
