import { format } from "node:util";
import { afterEach } from "vitest";

/** An error on the console that a test does not expect is a failure. One that expects it replaces `console.error` for itself. */
const complaints: string[] = [];

console.error = (...told: unknown[]) => {
  complaints.push(format(...told));
};

afterEach(() => {
  const told = complaints.splice(0);
  if (told.length > 0) throw new Error(`Unexpected console.error: ${told.join("\n")}`);
});
