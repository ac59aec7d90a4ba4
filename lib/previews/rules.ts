/** How many days a link works: one that is sent to somebody, and one for a look of one's own. */
export const previewDays = { others: 7, oneself: 1 } as const;
