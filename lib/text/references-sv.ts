import type { ReferenceType } from "#lib/references/schema.ts";
import { plural } from "./plural.ts";

/** As headings over those of one sort. */
const groups: Record<ReferenceType, string> = {
  EU_CASE: "Mål vid EU-domstolen",
  ECLI: "Avgöranden med ECLI-nummer",
  HUMAN_RIGHTS_CASE: "Klagomål vid Europadomstolen",
  SWEDISH_CASE: "Svenska rättsfall",
  SWEDISH_PREPARATION: "Svenska förarbeten",
  SWEDISH_STATUTE: "Svenska lagar och förordningar",
  EU_ACT: "EU:s förordningar och direktiv",
  EU_PROPOSAL: "Dokument från EU-kommissionen",
};

/** What one of them is. */
const types: Record<ReferenceType, string> = {
  EU_CASE: "Mål vid EU-domstolen",
  ECLI: "Avgörande med ECLI-nummer",
  HUMAN_RIGHTS_CASE: "Klagomål vid Europadomstolen",
  SWEDISH_CASE: "Svenskt rättsfall",
  SWEDISH_PREPARATION: "Svenskt förarbete",
  SWEDISH_STATUTE: "Svensk författning",
  EU_ACT: "EU-rättsakt",
  EU_PROPOSAL: "Dokument från EU-kommissionen",
};

/** The words around references: the cases, laws and documents that items name by number. */
export const referencesSv = {
  list: "Mål och lagar",
  listIntroduction:
    "Rättsfall, lagar, förarbeten och EU-dokument som notiserna nämner vid nummer. Varje nummer har en sida med allt som har skrivits om det.",
  none: "Ingen publicerad notis nämner något mål eller någon lag vid nummer än.",
  countNoun: plural("mål eller lag", "mål och lagar"),
  groups,
  types,
  sorts: "Typ",
  about: (label: string) => `Allt om ${label}`,
  description: (label: string, type: string) =>
    `${type}: alla notiser som nämner ${label}, den senaste först.`,
  readAt: (site: string) => `Läs på ${site}`,
  noItems: "Inga notiser nämner det längre.",
};
