/** Elements of HTML that stand on lines of their own. */
export const blockElements = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);
