import { text } from "#lib/text/catalogue.ts";
import type { ImportOutcome } from "./commands.ts";
import type { ImportedFile } from "./import-files.ts";

/** As many files as get a row of their own. */
const mostRows = 40;

export interface SummaryRow extends ImportOutcome {
  file: string;
  items: number;
  notUnderstood: number;
}

/** A file's row. A dry run writes nothing. */
export function summaryRow({ file, page, outcome }: ImportedFile<ImportOutcome | null>): SummaryRow {
  const none = { created: 0, changed: 0, unchanged: 0, published: 0 };
  return { file, items: page.items.length, notUnderstood: page.notUnderstood.length, ...(outcome ?? none) };
}

/** The table at the end of an import: a row for each file, unless they are many, and one for all together. */
export function summaryTable(rows: SummaryRow[]): string {
  const columns = text.imports.columns;
  const names = Object.keys(columns) as (keyof typeof columns)[];
  const all = rows.reduce(sum, { ...emptyRow, file: text.imports.total(rows.length) });
  const shown = rows.length === 1 || rows.length > mostRows ? [] : rows;
  const lines = [columns, ...shown, rows.length === 1 ? (rows[0] ?? all) : all].map((row) =>
    names.map((name) => String(row[name])),
  );
  const widths = names.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const aligned = lines.map((line) =>
    line
      .map((cell, column) => align(cell, widths[column] ?? 0, column > 0))
      .join("  ")
      .trimEnd(),
  );
  const [heading = "", ...body] = aligned;
  const rule = "─".repeat(widths.reduce((total, width) => total + width + 2, -2));
  const total = body.pop() ?? "";
  return [heading, rule, ...body, ...(body.length > 0 ? [rule] : []), total].join("\n");
}

const align = (cell: string, width: number, isNumber: boolean) =>
  isNumber ? cell.padStart(width) : cell.padEnd(width);

const emptyRow = { items: 0, created: 0, changed: 0, unchanged: 0, published: 0, notUnderstood: 0 };

function sum(total: SummaryRow, row: SummaryRow): SummaryRow {
  const numbers = Object.keys(emptyRow) as (keyof typeof emptyRow)[];
  return { ...total, ...Object.fromEntries(numbers.map((name) => [name, total[name] + row[name]])) };
}
