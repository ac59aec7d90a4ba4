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
};
