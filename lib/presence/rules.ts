/** Who has not been heard of for so many milliseconds has closed the page, or the lid. */
export const goneAfter = 40_000;
