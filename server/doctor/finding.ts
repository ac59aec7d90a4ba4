/** What the doctor says of one thing: it is well, it deserves a look, or something does not work. */
export interface Finding {
  check: string;
  verdict: "ok" | "look" | "fault";
  /** What was found, and what to do where it is not well. */
  says: string;
}

type Make = (check: string, says: string) => Finding;

export const ok: Make = (check, says) => ({ check, verdict: "ok", says });
export const look: Make = (check, says) => ({ check, verdict: "look", says });
export const fault: Make = (check, says) => ({ check, verdict: "fault", says });

/** How long ago something was, in whole hours. */
export const hoursSince = (time: Date) => Math.floor((Date.now() - time.getTime()) / 3_600_000);

/** Bytes as people say them. */
export const size = (bytes: number) =>
  bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
