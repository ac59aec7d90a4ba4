/** How often a job runs by itself: each day or hour at a time by Stockholm's clock, or when there is something to do. */
export type Rhythm = { each: "day"; at: string } | { each: "hour"; minute: number } | { each: "need" };

/** @param cron "23 2 * * *" or "41 * * * *": no job of ours runs less often than each day */
export function rhythmOf(cron: string | undefined): Rhythm {
  const [minute, hour] = cron?.split(" ") ?? [];
  if (minute === undefined) return { each: "need" };
  if (hour === "*") return { each: "hour", minute: Number(minute) };
  return { each: "day", at: `${hour?.padStart(2, "0")}:${minute.padStart(2, "0")}` };
}
