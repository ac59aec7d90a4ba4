import { addDays } from "date-fns/addDays";
import { formatISO } from "date-fns/formatISO";
import { subDays } from "date-fns/subDays";
import { expect, test } from "vitest";
import { backupName, dayOfBackup, outlived } from "#lib/backups/rules.ts";

const day = (date: Date) => formatISO(date, { representation: "date" });
/** So many nights, the last of them on a day. */
const nights = (count: number, last: string) =>
  Array.from({ length: count }, (_, back) => day(subDays(new Date(`${last}T12:00`), back)));

test("after two years of nights there are seven days, four weeks and twelve months", () => {
  // As it is done: each night what is not needed any more goes.
  let there: string[] = [];
  for (let night = 0; night < 730; night += 1) {
    there.push(day(addDays(new Date("2024-11-28T12:00"), night)));
    const gone = outlived(there);
    there = there.filter((each) => !gone.includes(each));
  }
  const latest = there.sort().reverse();
  expect(latest.slice(0, 7)).toEqual(nights(7, "2026-11-27"));
  // The Sundays of the three weeks before this one, of which the first is among the days already.
  expect(latest).toEqual(expect.arrayContaining(["2026-11-22", "2026-11-15", "2026-11-08"]));
  expect(new Set(latest.map((each) => each.slice(0, 7))).size).toBe(12);
  expect(latest.length).toBeLessThanOrEqual(7 + 4 + 12);
});

test("what is there is kept, however old, where there is nothing newer", () => {
  expect(outlived(["2019-01-11", "2021-03-24"])).toEqual([]);
  expect(outlived([])).toEqual([]);
});

test("other files in the folder are nobody's business", () => {
  expect(dayOfBackup(backupName("2026-11-27"))).toBe("2026-11-27");
  for (const name of ["before-restore-20261127T1200.tar.gz", "asylnytt-2026.tar.gz", "notes.txt"])
    expect(dayOfBackup(name)).toBeNull();
});
