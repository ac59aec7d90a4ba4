import { Problem } from "#lib/errors.ts";
import { problemText } from "#lib/text/catalogue.ts";

/** Says on the terminal why it does not go on: a sentence for what a person can put right, all there is for a fault of ours. */
export function tell(error: unknown): void {
  const problem = error instanceof Problem ? error : ofTheSystem(error);
  console.error(problem ? `\n${problemText(problem)}` : error);
}

/** A full disk or a file out of reach can show anywhere. */
function ofTheSystem(error: unknown): Problem | undefined {
  const { code, path = "" } = error as NodeJS.ErrnoException;
  const known = ["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "EMFILE"];
  return code && known.includes(code) ? new Problem("system.failed", { code, path }) : undefined;
}
