import type { unavailableSv } from "./unavailable-sv.ts";

export const unavailableEn: typeof unavailableSv = {
  title: "This page cannot be shown just now",
  introduction:
    "A fault on our side keeps the page from being fetched. It is neither you nor your connection. Wait a little while, then load the page again.",
  number: (digest) => `Whoever runs the site finds the fault in the log by this number: ${digest}`,
  home: "To the front page",
  works: "What works",
  worksIntroduction: "Most other pages can be read, as they were before the fault.",
  waits: "What may have to wait",
  tips: "Tips cannot be received just now. A tip that you have written is still there when you go back in the browser.",
  newsroom:
    "Nothing can be saved in the newsroom just now. What you have written in an item is still in the browser, and is offered when the newsroom answers again.",
};
