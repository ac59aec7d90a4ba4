/** So long an instance may have been away and still learn what was removed meanwhile. */
export const daysRemovalsAreKept = 90;

/**
 * A removal bears the time at which its transaction began, which may take a minute; and the clocks of two
 * machines differ.
 */
export const minutesOfMargin = 5;
