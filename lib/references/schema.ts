/** What a reference names: cases by court, then what comes before a law, laws, and what the EU decides. */
export const referenceTypes = [
  "EU_CASE",
  "ECLI",
  "HUMAN_RIGHTS_CASE",
  "SWEDISH_CASE",
  "SWEDISH_PREPARATION",
  "SWEDISH_STATUTE",
  "EU_ACT",
  "EU_PROPOSAL",
] as const;
export type ReferenceType = (typeof referenceTypes)[number];

/** A case, a law or a document that a text names by its number. */
export interface FoundReference {
  type: ReferenceType;
  /** The one way in which it is kept, however it was written: `C-441/19`. */
  key: string;
  /** What names it in an address: `c-441-19`. */
  slug: string;
  /** As Swedish lawyers write it. */
  label: string;
}
