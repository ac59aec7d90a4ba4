import { createHash } from "node:crypto";

/** What is kept of an address at which something was erased: enough to know it again, not to read it. */
export const goneKey = (path: string) => createHash("sha256").update(path).digest("hex");
