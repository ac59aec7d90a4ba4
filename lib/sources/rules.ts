/** What sources are, in the order in which they are shown. Without the schemas' library: the form shows them in browsers. */
export const sourceTypes = ["INSTITUTION", "COURT", "AUTHORITY", "ORGANISATION", "MEDIUM"] as const;
