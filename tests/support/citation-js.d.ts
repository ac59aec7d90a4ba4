declare module "@citation-js/core" {
  /** Reads references of any known format, as CSL-JSON has them. */
  export class Cite {
    constructor(text: string);
    data: Record<string, unknown>[];
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
