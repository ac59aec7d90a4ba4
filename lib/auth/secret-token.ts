import { createHash, randomBytes } from "node:crypto";

/** What a link or a cookie holds: 256 random bits, fit for an address. */
export const newToken = () => randomBytes(32).toString("base64url");

/** What the database keeps of it: whoever reads the database can use nothing of what stands there. */
export const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");
