import pino from "pino";
import { describeError } from "./describe-error.ts";

/** One that is no level is refused when the settings are read; until then it must not keep anything from being told. */
const level = process.env.LOG_LEVEL ?? "";

/**
 * What happens while the site runs, one sentence a line, for whoever operates it. It names no reader's address, and
 * nothing that anybody typed: errors are told without what they quote.
 */
export const log = pino({
  base: null,
  level: level in pino.levels.values ? level : "info",
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  serializers: { err: describeError },
});
