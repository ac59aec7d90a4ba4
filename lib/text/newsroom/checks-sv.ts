import type { AdvisoryFault, BlockingFault } from "#lib/checklist/rules.ts";

/** What is to be mended or looked at before something is published. */
export const checksSv = {
  /** In a list of what an item lacks. */
  faults: {
    "no-title": "rubriken saknas",
    "no-category": "ämnet saknas",
    "no-source": "källan saknas",
    "invalid-link": "en länk har en adress som inte fungerar",
    "no-lead": "ingressen saknas",
    "no-source-date": "källans datum saknas",
    "link-without-address": "en länk saknar adress",
    "long-quotation": "pressklippet citerar mer än 600 tecken",
    "names-sponsor": "notisen nämner sponsorn",
  } satisfies Record<BlockingFault | AdvisoryFault, string>,
};
