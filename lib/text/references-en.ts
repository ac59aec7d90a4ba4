import { plural } from "./plural.ts";
import type { referencesSv } from "./references-sv.ts";

export const referencesEn: typeof referencesSv = {
  list: "Cases and laws",
  listIntroduction:
    "Cases, laws, preparatory works and EU documents that items name by number. Each number has a page with everything that was written about it.",
  none: "No published item names a case or a law by number yet.",
  countNoun: plural("case or law", "cases and laws"),
  groups: {
    EU_CASE: "Cases before the Court of Justice of the EU",
    ECLI: "Decisions with an ECLI number",
    HUMAN_RIGHTS_CASE: "Applications to the European Court of Human Rights",
    SWEDISH_CASE: "Swedish cases",
    SWEDISH_PREPARATION: "Swedish preparatory works",
    SWEDISH_STATUTE: "Swedish acts and ordinances",
    EU_ACT: "EU regulations and directives",
    EU_PROPOSAL: "Documents of the European Commission",
  },
  types: {
    EU_CASE: "Case before the Court of Justice of the EU",
    ECLI: "Decision with an ECLI number",
    HUMAN_RIGHTS_CASE: "Application to the European Court of Human Rights",
    SWEDISH_CASE: "Swedish case",
    SWEDISH_PREPARATION: "Swedish preparatory work",
    SWEDISH_STATUTE: "Swedish statute",
    EU_ACT: "EU act",
    EU_PROPOSAL: "Document of the European Commission",
  },
  sorts: "Type",
  about: (label) => `Everything about ${label}`,
  description: (label, type) => `${type}: all items that name ${label}, the latest first.`,
  readAt: (site) => `Read it at ${site}`,
  noItems: "No items name it any more.",
};
