import pino from "pino";

/** What happens while the site runs, one sentence a line, for whoever operates it. */
export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
});
