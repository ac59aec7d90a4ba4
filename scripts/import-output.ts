import type { Problem } from "#lib/errors.ts";
import type { ImportArguments } from "#lib/import/arguments.ts";
import type { ImportOutcome } from "#lib/import/commands.ts";
import type { FileResult } from "#lib/import/import-files.ts";
import { toReport } from "#lib/import/report.ts";
import type { NotUnderstood, ParsedPage } from "#lib/import/schema.ts";
import { type SummaryRow, summaryRow, summaryTable } from "#lib/import/summary.ts";
import { problemText, text } from "#lib/text/catalogue.ts";

const barWidth = 30;
/** Without a terminal that can overwrite a line, one is written every so often. */
const filesPerLine = 100;

/** What an import says while it runs and when it is done. With `--json` only the report goes to standard output. */
export class ImportOutput {
  readonly #given: ImportArguments;
  readonly #total: number;
  readonly #rows: SummaryRow[] = [];
  readonly #pages: ParsedPage[] = [];
  readonly #notUnderstood: NotUnderstood[] = [];
  #done = 0;
  failed = 0;

  constructor(given: ImportArguments, total: number) {
    this.#given = given;
    this.#total = total;
  }

  /** A path or a file that could not be read. */
  refuse(problem: Problem): void {
    this.failed += 1;
    this.#clearBar();
    console.error(problemText(problem));
  }

  add(result: FileResult<ImportOutcome | null>): void {
    this.#done += 1;
    if ("problem" in result) this.refuse(result.problem);
    else {
      this.#rows.push(summaryRow(result));
      this.#notUnderstood.push(...result.page.notUnderstood);
      if (this.#given.json) this.#pages.push(result.page);
    }
    this.#showProgress();
  }

  end(skipped: string[]): void {
    this.#clearBar();
    const { json, dryRun } = this.#given;
    const words = text.imports;
    const say = json ? console.error : console.log;
    if (json) console.log(JSON.stringify(toReport(this.#pages)));
    else if (this.#rows.length > 0) {
      say(`\n${summaryTable(this.#rows)}\n`);
      const lines = this.#notUnderstood.map(({ file, line, text: said }) => `  ${file}:${line}  ${said}`);
      if (lines.length > 0) say(`${words.notUnderstood}\n${lines.join("\n")}\n`);
    }
    if (skipped.length > 0) say(`${words.skipped}\n${skipped.map((name) => `  ${name}`).join("\n")}\n`);
    if (this.failed > 0) say(words.failed(this.failed));
    if (dryRun) say(words.dryRun);
  }

  #showProgress(): void {
    if (this.#total < 2) return;
    const words = text.imports.progress(this.#done, this.#total);
    if (process.stderr.isTTY) {
      const filled = Math.round((this.#done / this.#total) * barWidth);
      process.stderr.write(`\r${"█".repeat(filled)}${"░".repeat(barWidth - filled)} ${words}`);
    } else if (this.#done % filesPerLine === 0) console.error(words);
  }

  #clearBar(): void {
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  }
}
