import { getISOWeek } from "date-fns/getISOWeek";
import { getISOWeekYear } from "date-fns/getISOWeekYear";
import { parseISO } from "date-fns/parseISO";

/** Where nights' backups are. */
export const backupsFolder = (dataDir: string) => `${dataDir}/backups`;

/** What a night's backup is called, by its day (`yyyy-mm-dd`). */
export const backupName = (day: string) => `asylnytt-${day}.tar.gz`;

/** The day of a night's backup, or null for another file. */
export const dayOfBackup = (name: string) =>
  /^asylnytt-(\d{4}-\d{2}-\d{2})\.tar\.gz$/.exec(name)?.[1] ?? null;

/** Of so many of the latest days, weeks and months that have one, the last backup is kept. */
const kept: { count: number; period: (day: string) => string }[] = [
  { count: 7, period: (day) => day },
  { count: 4, period: (day) => `${getISOWeekYear(parseISO(day))}-${getISOWeek(parseISO(day))}` },
  { count: 12, period: (day) => day.slice(0, 7) },
];

/** The days (`yyyy-mm-dd`) whose backups are not needed any more. */
export function outlived(days: string[]): string[] {
  const latestFirst = [...days].sort().reverse();
  const needed = new Set(
    kept.flatMap(({ count, period }) =>
      [...Map.groupBy(latestFirst, period).values()].slice(0, count).map(([latest]) => latest),
    ),
  );
  return latestFirst.filter((day) => !needed.has(day));
}
