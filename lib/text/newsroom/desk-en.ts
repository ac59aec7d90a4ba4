import { plural } from "../plural.ts";
import type { deskSv } from "./desk-sv.ts";

const items = plural("item", "items");
const tips = plural("new tip", "new tips");

export const deskEn: typeof deskSv = {
  title: "The desk",
  writeItem: "Write a new item",
  makeEdition: "New edition",
  failures: { heading: "Failed" },
  review: { heading: "Waiting for review", action: "Review", own: "Read", none: "Nothing waits for review." },
  scheduled: { heading: "Scheduled", action: "Change", own: "Read", none: "No items are scheduled." },
  drafts: { heading: "Drafts", action: "Go on writing", own: "Go on writing", none: "No drafts." },
  editions: {
    heading: "Editions being made",
    action: "Arrange and publish",
    none: "No edition is being made.",
  },
  unplaced: {
    heading: "Published without an edition",
    action: "Place",
    own: "Read",
    none: "Every item of the last month stands in an edition.",
  },
  tips: {
    heading: "Tips",
    action: "Read the tips",
    count: (count) => `${count} ${tips(count)}`,
    none: "No new tips.",
  },
  showAll: (count) => `Show all ${count}`,
  untitled: "(without a title)",
  changed: (who, time) => `${who}, ${time}`,
  openBy: (names) => `Open at ${names}`,
  due: (time) => `To be published ${time}`,
  published: (time) => `Published ${time}`,
  itemCount: (count) => `${count} ${items(count)}`,
  empty: "No items yet",
  incomplete: (count, faults) => `In ${count} ${items(count)}: ${faults}`,
  complete: "Nothing is missing",
};
