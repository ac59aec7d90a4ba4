/** One bird, banking to the right: wings drawn with a broad nib, thin at the tips. */
export const bird =
  "M0 6.400C4.300 1.300 9.300 1.700 12 6.900C14.200 1.300 19.300-.4 25.500 2.600C20 3 16 5.600 13.200 10.200C12.700 11 11.700 11 11.200 10.100C8.900 5.900 5.300 4.700 0 6.400Z";

/** Where the three of the mark fly, within a box of 58 by 36. */
export const flock = [
  "translate(0 13) scale(1.36)",
  "translate(27.500 .8) scale(.9)",
  "translate(34 22.500) scale(.94)",
];
