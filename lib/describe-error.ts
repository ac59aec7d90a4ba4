/** What may be told of an error in the log. */
interface Described {
  type: string;
  /** Missing where it may quote what somebody typed. */
  message?: string;
  /** Where it arose, without the message. */
  stack?: string;
  cause?: Described | string;
  [detail: string]: unknown;
}

/** What says which error it is, and never what was typed. */
const details = ["code", "digest", "severity", "table", "constraint", "routine", "command", "responseCode"];

/** An error for the log: what, and where, without the values that it was about. What is no error is told as it is. */
export function describeError(given: unknown): Described | string {
  if (!(given instanceof Error)) return String(given);
  const { name, message, stack, cause } = given;
  const told = Object.entries(given).filter(
    ([detail, value]) => details.includes(detail) && ["string", "number"].includes(typeof value),
  );
  return {
    type: name,
    ...(!mayQuote(given) && { message: withoutAddresses(message) }),
    ...Object.fromEntries(told),
    stack: framesOf(stack),
    ...(cause !== undefined && { cause: describeError(cause) }),
  };
}

/** The database's errors quote what was to be written, and so does a parser's; what they are is told by their codes. */
function mayQuote(error: Error): boolean {
  return /^(PrismaClient|DriverAdapter|SyntaxError|ZodError)/.test(error.name) || "severity" in error;
}

/** A mail server names whom it refused. */
const withoutAddresses = (message: string) => message.replace(/[^\s<>"]+@[^\s<>"]+/g, "…@…");

/** The message stands above them, on as many lines as it has. */
function framesOf(stack = ""): string {
  return stack
    .split("\n")
    .filter((line) => /^ {4}at /.test(line))
    .join("\n");
}
