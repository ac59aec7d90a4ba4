/** What happened, and what was changed. */
export const historySv = {
  /** Said aloud around what was added and removed in a text. */
  marks: { added: "tillagt", removed: "struket", end: "slut" },
};
