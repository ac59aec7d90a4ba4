/** The value that this part of all lies below; the median for one half. */
export function quantile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (values: number[]) => quantile(values, 0.5);

/** A line of a table: its name, then figures, one below the other. */
export const row = (name: string, figures: string[]) =>
  `${name.padEnd(34)}${figures.map((figure) => figure.padStart(12)).join("")}`;

/** One thing that is promised, and whether it is so. */
export interface Target {
  says: string;
  isMet: boolean;
  figure: string;
}

export const printTargets = (targets: Target[]) => {
  for (const { says, isMet, figure } of targets)
    console.log(`${isMet ? "met   " : "MISSED"}  ${says}: ${figure}`);
};
