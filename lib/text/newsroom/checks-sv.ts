import type { Fault } from "#lib/checklist/desk.ts";
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
  levels: { blocking: "Måste rättas först", advisory: "Värt att se över" },
  clear: "Inget saknas.",
  untitled: "Utan rubrik",
  /** As sentences of their own, above the field that each is about. */
  told: {
    "no-title": () => "Rubriken saknas.",
    "no-category": () => "Ämnet saknas.",
    "no-source": () => "Källan saknas.",
    "invalid-link": () => "En länk har en adress som inte fungerar.",
    "no-lead": () => "Ingressen saknas.",
    "no-source-date": () => "Källans datum saknas.",
    "link-without-address": () => "En länk saknar adress.",
    "long-quotation": ({ length, limit }) => `Pressklippet citerar ${length} tecken, fler än ${limit}.`,
    "names-sponsor": ({ sponsor }) => `Notisen nämner sponsorn ${sponsor}.`,
    "same-address": () => "Samma adress finns redan i:",
    "similar-title": () => "Rubriken liknar:",
  } as Record<Fault["code"], (details: Fault["details"]) => string>,
};
