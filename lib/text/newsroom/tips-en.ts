import type { tipsSv } from "./tips-sv.ts";

export const tipsEn: typeof tipsSv = {
  title: "Tips",
  fresh: "New tips",
  handled: "Dealt with",
  none: "No new tips.",
  noneHandled: "None dealt with.",
  guidance: (days) =>
    `Tips come from the form on the site. They are erased ${days} days after they were dealt with.`,
  received: "Received",
  link: "Link",
  open: "Open the link",
  contact: "How to reach the sender",
  makeDraft: "Make a draft of the tip",
  handle: "Mark as dealt with",
  reopen: "Undo: make it new again",
  handledBy: (who, time) => (who ? `${who} dealt with it ${time}.` : `Dealt with ${time}.`),
  erasedOn: (day) => `Erased ${day}.`,
  becameDraft: "Became the item",
  untitled: "(without a title)",
};
