import type { checksSv } from "./checks-sv.ts";

export const checksEn: typeof checksSv = {
  faults: {
    "no-title": "no title",
    "no-category": "no category",
    "no-source": "no source",
    "invalid-link": "a link whose address does not work",
    "no-lead": "no lead",
    "no-source-date": "no source date",
    "link-without-address": "a link without an address",
    "long-quotation": "quotes more than 600 characters of press text",
    "names-sponsor": "names the sponsor",
  },
  levels: { blocking: "Must be mended first", advisory: "Worth a look" },
  clear: "Nothing is missing.",
  untitled: "Untitled",
  told: {
    "no-title": () => "The title is missing.",
    "no-category": () => "The category is missing.",
    "no-source": () => "The source is missing.",
    "invalid-link": () => "A link has an address that does not work.",
    "no-lead": () => "The lead is missing.",
    "no-source-date": () => "The source’s date is missing.",
    "link-without-address": () => "A link has no address.",
    "long-quotation": ({ length, limit }) =>
      `The press item quotes ${length} characters, more than ${limit}.`,
    "names-sponsor": ({ sponsor }) => `The item names the sponsor ${sponsor}.`,
    "same-address": () => "The same address stands in:",
    "similar-title": () => "The title is like:",
  },
};
