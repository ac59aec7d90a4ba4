import type { HistoryAction, HistoryDetails, RecordType } from "./schema.ts";

/** What happened, as it is told. */
export interface HistoryLine {
  id: string;
  at: Date;
  /** By name. */
  who: string;
  action: HistoryAction;
  record: {
    type: RecordType;
    id: string;
    /** As it is called now; where it is gone, as far as it is told what it was called, else null. */
    name: string | null;
    isGone: boolean;
  };
  details: HistoryDetails;
  reason: string | null;
  /** How often in a row. */
  times: number;
}

/**
 * Puts together what was done several times in a row, the latest first: while somebody writes, every pause
 * is a save. The save by which an earlier version came back is told as that alone.
 */
export function foldEvents(lines: HistoryLine[]): HistoryLine[] {
  const folded: HistoryLine[] = [];
  for (const line of lines) {
    const last = folded.at(-1);
    const goesOn = last && last.who === line.who && last.record.id === line.record.id;
    if (goesOn && line.action === "saved" && last.action === "restored" && isSameVersion(last, line))
      continue;
    if (goesOn && line.action === "saved" && last.action === "saved") last.times += 1;
    else folded.push({ ...line });
  }
  return folded;
}

const isSameVersion = (one: HistoryLine, other: HistoryLine) => one.details.version === other.details.version;
