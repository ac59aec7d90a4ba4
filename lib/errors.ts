/**
 * Everything that can go wrong through a person's doing, with what is needed to say it well.
 * Raised where it arises; turned into words in one place, `problems` in the text catalogue.
 */
export interface ProblemDetails {
  "import.missing": { path: string };
  "import.empty": { file: string };
  "import.binary": { file: string };
  "import.too-large": { file: string; bytes: number; limit: number };
  "import.no-items": { file: string };
  "import.unknown-category": { slug: string };
  "import.usage": { argument: string };
}

export type ProblemCode = keyof ProblemDetails;

/** A mistake or obstacle that a person can do something about; never a fault in the program. */
export class Problem<Code extends ProblemCode = ProblemCode> extends Error {
  override readonly name = "Problem";
  readonly code: Code;
  readonly details: ProblemDetails[Code];

  constructor(code: Code, details: ProblemDetails[Code], options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.details = details;
  }
}
